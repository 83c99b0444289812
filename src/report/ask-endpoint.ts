import type { HiddenImage } from '../content/hidden-images.ts';
import type { Decision } from './decision.ts';

/** An endpoint that an editor asks; throws an `Error` with the reason where it does not answer. */
export interface Endpoint {
  decisions(): Promise<Decision[]>;
  tell(image: HiddenImage): Promise<void>;
}

/** The endpoint at an address, asked by an editor's key. */
export function endpointAt(address: string, key: string): Endpoint {
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const url = `${address.replace(/\/$/, '')}${path}`;
    const answer = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(20_000) });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return answer;
  };
  return {
    decisions: async () => (await ask('/decisions')).json() as Promise<Decision[]>,
    tell: async ({ id, state }) => {
      await ask(`/decisions/${id}`, { method: 'PUT', body: JSON.stringify({ state }) });
    },
  };
}
