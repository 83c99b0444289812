import { cpSync } from 'node:fs';
import path from 'node:path';
import { editionTime, project, runBuild } from '../../tests/support/build.ts';
import { corpusOptions, projectRegistries, writeCorpus } from '../write-corpus.ts';
import { writePairSite } from './pair-site.ts';
import { readStories, type SearchedStory } from './stories.ts';

/** A built site and the stories that it shows. */
export interface BuiltSite {
  /** The folder of the site. */
  folder: string;
  stories: readonly SearchedStory[];
}

/** Builds the site that the pairs are asked of, in a folder of its own. Throws with what the build says. */
export function buildPairSite(folder: string): Promise<BuiltSite> {
  return build(folder, async (content) => writePairSite(content));
}

/** Builds a generated archive of so many stories, and the demonstration edition with it. Throws with what the build says. */
export function buildArchive(folder: string, stories: number): Promise<BuiltSite> {
  return build(folder, async (content) => {
    writeCorpus(content, corpusOptions(await projectRegistries(), stories));
    cpSync(path.join(project, 'content/articles'), path.join(content, 'articles'), { recursive: true });
  });
}

async function build(folder: string, write: (content: string) => Promise<void>): Promise<BuiltSite> {
  const [content, site] = [path.join(folder, 'content'), path.join(folder, 'site')];
  await write(content);
  const { code, stderr } = await runBuild(['--content', content, '--out', site, '--now', editionTime]);
  if (code !== 0) throw new Error(stderr);
  return { folder: site, stories: await readStories(content, path.join(project, 'public'), editionTime) };
}
