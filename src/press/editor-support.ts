import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { editorFiles } from '../admin/editor-files.ts';
import { findFiles, listMarkdown } from '../content/files.ts';
import type { Registries } from '../content/registries.ts';
import { replaceFile } from '../content/replace-file.ts';
import type { Settings } from '../site.config.ts';

/** Where the Astro extension of VS Code looks, and `.vscode/settings.json` too. */
const folderOf = (project: string) => path.join(project, '.astro/collections');

/**
 * Writes what editors of texts are told of a content folder (absolute), where it says something new; gives the names of
 * the files that were written.
 */
export function writeEditorFiles(
  project: string,
  content: string,
  registries: Registries,
  settings: Settings,
): string[] {
  const found = findFiles(content);
  const below = (folder: string) =>
    listMarkdown(found, folder).files.map(({ file }) => path.join(content, file));
  const files = editorFiles(registries, settings, { articles: below('articles'), pages: below('pages') });
  const folder = folderOf(project);
  mkdirSync(folder, { recursive: true });
  return [...files].flatMap(([name, text]) => (replace(path.join(folder, name), text) ? [name] : []));
}

/** Whether a file was written: not where it holds the same text. */
function replace(file: string, text: string): boolean {
  if (textOf(file) === text) return false;
  replaceFile(file, text);
  return true;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
