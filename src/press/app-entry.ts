import { createApp } from 'astro/app/entrypoint';
import { type Edition, useEdition } from '../catalogue/edition.ts';

const app = createApp({ streaming: false });

/** What the policy of a page trusts: scripts that Astro has compiled into pages, and what `<InlineScript>` adds. */
const ownScripts = new Set(app.manifest.inlinedScripts.values());

/** Takes the edition that pages are printed from. */
export function open(edition: Edition): void {
  useEdition(edition);
}

/** Prints what stands at an absolute address. Throws where the templates fail or nothing stands there. */
export async function print(address: string): Promise<Uint8Array> {
  const response = await app.render(new Request(address), { locals: { ownScripts } });
  if (!response.ok && !address.endsWith('/404/')) throw new Error(`${response.status} ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}
