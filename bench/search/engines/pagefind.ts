import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { putFile } from '../../files.ts';
import type { SearchedStory } from '../stories.ts';

/**
 * Writes a site that stock Pagefind searches, as it does for users of Astro: each story is a page with its title as the
 * heading, in Arabic. Nothing is done where the folder holds the same site already. Throws with Pagefind's own words.
 */
export async function buildPagefind(folder: string, stories: readonly SearchedStory[]): Promise<void> {
  const stamp = createHash('sha256').update(JSON.stringify(stories)).digest('hex');
  const stampFile = path.join(folder, 'stamp');
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    rmSync(folder, { recursive: true, force: true });
    await writeIndex(path.join(folder, 'pagefind'), stories);
    putFile(stampFile, stamp);
  }
  putFile(path.join(folder, 'robots.txt'), '');
  for (const name of ['page.html', 'engine.js'])
    cpSync(path.join(import.meta.dirname, 'stock', name), path.join(folder, 'search', fileOf(name)));
}

const fileOf = (name: string) => (name === 'page.html' ? 'index.html' : name);

async function writeIndex(outputPath: string, stories: readonly SearchedStory[]): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('\n'));
    for (const { url, title, paragraphs } of stories) {
      const body = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n');
      const content = `<html lang="ar"><body><main data-pagefind-body><h1>${escaped(title)}</h1>\n${body}</main></body></html>`;
      const added = await index.addHTMLFile({ url, content });
      if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    }
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  } finally {
    await close();
  }
}

const escaped = (text: string) => text.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`);
