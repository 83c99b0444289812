import { lstatSync } from 'node:fs';
import path from 'node:path';
import { type Composition, readComposition } from '../content/composition.ts';
import { readText } from '../content/files.ts';
import { type HeadlineGroup, readHeadlines } from '../content/headlines.ts';
import { type HiddenImage, readHiddenImages } from '../content/hidden-images.ts';
import type { Problem } from '../content/problem.ts';
import type { References } from '../content/references.ts';
import type { Registries, RegistryFiles } from '../content/registries.ts';
import type { RegistryFile } from '../content/registry-sheet.ts';
import type { Settings } from '../site.config.ts';

/** A folder of content, and the folder that lends it the registries and headline groups it lacks. Absolute paths. */
export interface ContentFolders {
  content: string;
  fallback: string;
}

/** The texts of the registries. */
export function readRegistryFiles(folders: ContentFolders): RegistryFiles {
  return {
    cities: registryFile('cities.yaml', folders),
    sources: registryFile('sources.yaml', folders),
    sections: registryFile('sections.yaml', folders),
  };
}

function registryFile(file: string, { content, fallback }: ContentFolders): RegistryFile {
  const borrowed = !stands(content, file);
  return { file, text: '', borrowed, ...readText(borrowed ? fallback : content, file) };
}

const stands = (folder: string, file: string) =>
  lstatSync(path.join(folder, file), { throwIfNoEntry: false }) !== undefined;

/**
 * What editors say of headlines and of the front page. Neither file need be there. `home.yaml` names stories, so that no
 * newspaper borrows another's.
 */
export function readFront(
  folders: ContentFolders,
  registries: Registries,
  { timeZone }: Pick<Settings, 'timeZone'>,
): { headlines: HeadlineGroup[]; composition: Composition; references: References[]; problems: Problem[] } {
  const { content, fallback } = folders;
  const isSomewhere = [content, fallback].some((folder) => stands(folder, 'headlines.yaml'));
  const blocks = isSomewhere
    ? registryFile('headlines.yaml', folders)
    : { file: 'headlines.yaml', text: '[]' };
  const home = ownFile('home.yaml', content, '');
  const { headlines, ...headlinesRead } = readHeadlines(blocks, registries);
  const { composition, ...homeRead } = readComposition(home, registries, timeZone);
  return {
    headlines,
    composition,
    references: [headlinesRead.references, homeRead.references],
    problems: [...headlinesRead.problems, ...homeRead.problems],
  };
}

/** What is decided of images. The file need not be there, and no newspaper borrows another's. */
export function readHidden(
  { content }: Pick<ContentFolders, 'content'>,
  { timeZone }: Pick<Settings, 'timeZone'>,
): { hiddenImages: HiddenImage[]; problems: Problem[] } {
  return readHiddenImages(ownFile('hidden-images.yaml', content, '[]'), timeZone);
}

/** A file of this newspaper alone, or `otherwise` where it has none. */
function ownFile(file: string, content: string, otherwise: string): RegistryFile {
  return { file, text: otherwise, ...(stands(content, file) ? readText(content, file) : {}) };
}
