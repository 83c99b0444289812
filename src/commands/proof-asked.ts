import { existsSync } from 'node:fs';
import path from 'node:path';
import { shownPath } from '../catalogue/edition.ts';
import { readRegistryFiles } from '../catalogue/registry-files.ts';
import { findFiles, isFolder, listMarkdown, type TextFile, textReader } from '../content/files.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { type Complaint, type Diagnostic, positionsIn, sortProblems } from '../content/problem.ts';
import { readRegistries } from '../content/registries.ts';
import { diagnosticOf, type Finding } from '../proofing/finding.ts';
import { mendStory } from '../proofing/mend-story.ts';
import { type ProofContext, proofStory } from '../proofing/proof-story.ts';
import { usage } from '../strings/commands.ts';
import { complaints } from '../strings/complaints.ts';
import { checking } from '../strings/desk.ts';
import { outcome } from '../strings/proofing.ts';
import { type StagedFolder, stagedFolder } from './git.ts';
import type { ProofArguments } from './proof-arguments.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { byteOrderMarkOf, rewriteLines } from './story-file.ts';

/** Which files are proofread, what they say, and which of them may be mended. */
interface Desk {
  files: readonly string[];
  read(file: string): TextFile;
  mayMend(file: string): boolean;
}

/**
 * Proofreads what was asked for. Exit codes: 0 nothing that must be mended, 1 errors, or what `--fix` could mend and has
 * not; 2 called wrongly.
 */
export async function proofAsked(asked: ProofArguments, cwd: string, project: string): Promise<number> {
  const { content, fix, staged } = asked;
  if (!isFolder(content)) return refuse(complaints.noFolder());
  const missing = asked.files?.find((file) => !existsSync(path.join(content, file)));
  if (missing !== undefined) return refuse(checking.noFile(path.relative(cwd, path.join(content, missing))));
  const other = asked.files?.find((file) => !isFolder(path.join(content, file)) && !isProse(file));
  if (other !== undefined) return refuse(usage.notStory(path.relative(cwd, path.join(content, other))));
  const repository = staged ? await stagedFolder(content) : undefined;
  if (staged && !repository) return refuse(checking.noRepository(content));
  const desk = repository ? await stagedDesk(content, repository) : openDesk(asked);

  const { registries } = readRegistries(
    readRegistryFiles({ content, fallback: path.join(project, 'content') }),
  );
  const namesOfCity = (typed: string) => {
    const city = registries.cities.find(typed);
    return city ? [city.name, ...city.aliases] : [];
  };
  const found: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const mendedFiles: string[] = [];
  let mended = 0;
  let mendable = 0;
  let mustMend = false;
  for (const file of desk.files) {
    const shown = shownPath(content, file);
    const read = desk.read(file);
    if ('complaint' in read) {
      found.push(unread(shown, read.complaint));
      mustMend = true;
      continue;
    }
    const result = proof(read.text, { file, namesOfCity }, fix && desk.mayMend(file));
    if (result.mended > 0) {
      rewriteLines(path.join(content, file), result.text);
      mendedFiles.push(file);
      mended += result.mended;
    }
    texts.set(shown, result.text);
    const position = positionsIn(result.text);
    found.push(...result.left.map((finding) => diagnosticOf(finding, shown, position)));
    mendable += result.left.filter(({ level }) => level === 'fix').length;
    mustMend ||= result.left.some(({ level }) => level !== 'warn');
  }
  await repository?.add(mendedFiles);

  const text = showDiagnostics(sortProblems(found) as Diagnostic[], asked.format, (file) => texts.get(file));
  if (text !== '') process.stdout.write(`${text}\n${asked.format === 'text' ? '\n' : ''}`);
  const leftAlone = fix ? desk.files.filter((file) => !desk.mayMend(file)) : [];
  for (const file of leftAlone)
    process.stderr.write(`${outcome.leftAlone(shownPath(content, file)).join('\n    ')}\n`);
  const summary =
    mended > 0
      ? outcome.mended(mended, mendedFiles.length, found.length)
      : found.length > 0
        ? outcome.found(found.length, mendable)
        : outcome.clean(desk.files.length);
  (asked.format === 'text' ? process.stdout : process.stderr).write(`${summary}\n`);
  return mustMend ? 1 : 0;
}

const isProse = (file: string) => /^(?:articles|pages)\/.*\.md$/i.test(file) && !file.includes('/_');

function openDesk({ content, files }: ProofArguments): Desk {
  const all = findFiles(content);
  const listed = ['articles', 'pages'].flatMap((folder) => listMarkdown(all, folder).files);
  const isAsked = (file: string) =>
    files === undefined || files.some((one) => one === '' || file === one || file.startsWith(`${one}/`));
  const readText = textReader(content);
  return {
    files: listed.map(({ file }) => file).filter(isAsked),
    read: (file) => withMark(readText(file), path.join(content, file)),
    mayMend: () => true,
  };
}

/** What git would commit now; a file that was changed since it was staged is read as it was then, and not mended. */
async function stagedDesk(content: string, repository: StagedFolder): Promise<Desk> {
  const edited = new Set(await repository.edited());
  const staged = new Map<string, string>();
  const files = (await repository.changed()).filter(isProse);
  for (const file of files) if (edited.has(file)) staged.set(file, (await repository.stagedText(file)) ?? '');
  const readText = textReader(content);
  return {
    files: files.filter(
      (file) => staged.get(file) !== '' && (staged.has(file) || existsSync(path.join(content, file))),
    ),
    read: (file) => {
      const text = staged.get(file);
      return text === undefined
        ? withMark(readText(file), path.join(content, file))
        : { text: text.replace(/\r\n?/g, '\n') };
    },
    mayMend: (file) => !edited.has(file),
  };
}

const withMark = (read: TextFile, full: string): TextFile =>
  'text' in read ? { text: byteOrderMarkOf(full) + read.text } : read;

function proof(text: string, context: ProofContext, fix: boolean) {
  const result = fix ? mendStory(text, context) : { text, mended: 0, left: proofStory(text, context) };
  return result.left.length > 0 ? result : { ...result, left: unreadable(result.text) };
}

/** Why a text's front matter cannot be read, so that it was not proofread at all. */
function unreadable(text: string): Finding[] {
  const split = splitFrontMatter(text);
  if (!('complaint' in split)) return [];
  const [wrong, mend] = split.complaint;
  return [{ rule: 'front-matter', level: 'error', offset: split.offset, length: 1, wrong, mend }];
}

const unread = (file: string, [wrong, mend]: Complaint): Diagnostic => ({
  file,
  line: 1,
  column: 1,
  severity: 'error',
  wrong,
  mend,
});

function refuse(complaint: Complaint): number {
  process.stderr.write(`${complaint.join('\n    ')}\n`);
  return 2;
}
