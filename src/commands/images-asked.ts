import path from 'node:path';
import { momentAt } from '../arabic/moment.ts';
import { count } from '../arabic/plural.ts';
import { openEdition } from '../catalogue/edition.ts';
import { readHidden } from '../catalogue/registry-files.ts';
import { type HiddenImage, writtenHiddenImages } from '../content/hidden-images.ts';
import { readImage } from '../content/image-file.ts';
import { imageId } from '../content/image-id.ts';
import { formatProblem } from '../content/problem.ts';
import { replaceFile } from '../content/replace-file.ts';
import { endpointAt } from '../report/ask-endpoint.ts';
import type { EditorsState } from '../report/decision.ts';
import { reconcile } from '../report/reconcile.ts';
import { settings } from '../site.config.ts';
import { deciding, hiddenHeading } from '../strings/images.ts';
import { nouns } from '../strings/nouns.ts';
import type { ImagesArguments } from './images-arguments.ts';

const now = momentAt(Date.now(), settings.timeZone);

/**
 * Tells of the images that readers have reported, or decides of them. Exit codes: 0 done, 1 the file has problems or the
 * endpoint does not answer, 2 called wrongly.
 */
export async function imagesAsked(asked: ImagesArguments, _cwd: string, project: string): Promise<number> {
  const { content } = asked;
  const { hiddenImages, problems } = readHidden({ content }, settings);
  if (problems.length > 0) return say(problems.map(formatProblem).join('\n'), 1);
  switch (asked.task) {
    case 'list':
      return list(hiddenImages);
    case 'decide':
      return decide(content, hiddenImages, asked.state, asked.images);
    case 'sync':
      return sync(content, project, hiddenImages, asked.endpoint ?? settings.imageReports?.endpoint);
  }
}

function list(images: readonly HiddenImage[]): number {
  const waiting = images.filter(({ state }) => state === 'hidden');
  if (waiting.length === 0) return tell([deciding.nothingWaits]);
  const lines = waiting.flatMap(({ id, file, reports = 0, reviewer }) => [
    deciding.of(file, id),
    `    ${deciding.reported(reports, reviewer)}`,
  ]);
  return tell([deciding.waiting(count(waiting.length, nouns.image)), ...lines]);
}

async function decide(
  content: string,
  images: readonly HiddenImage[],
  state: EditorsState,
  named: readonly string[],
): Promise<number> {
  const decided = new Map(images.map((image) => [image.id, image]));
  const told: string[] = [];
  for (const name of named) {
    const found = path.isAbsolute(name) ? await imageIn(content, name) : { id: name };
    if (!found) return say(deciding.unknownImage(name).join('\n    '), 2);
    decided.set(found.id, { ...decided.get(found.id), ...found, state, since: now });
    told.push(deciding[state](deciding.of(decided.get(found.id)?.file, found.id)));
  }
  write(content, [...decided.values()]);
  return tell([...told, deciding.rebuild]);
}

async function imageIn(content: string, full: string): Promise<{ id: string; file: string } | undefined> {
  const file = path.relative(content, full).split(path.sep).join('/');
  const facts = await readImage(content, file);
  return 'hash' in facts ? { id: imageId(facts), file } : undefined;
}

async function sync(
  content: string,
  project: string,
  images: readonly HiddenImage[],
  address: string | undefined,
): Promise<number> {
  const key = process.env['REPORT_EDITOR_KEY'];
  if (address === undefined) return say(deciding.noEndpoint().join('\n    '), 2);
  if (!key) return say(deciding.noKey().join('\n    '), 2);
  const endpoint = endpointAt(address, key);
  try {
    const decisions = await endpoint.decisions();
    const isNew = decisions.some(({ image }) => !images.some(({ id }) => id === image));
    const files = isNew ? await filesOfImages(content, project) : new Map<string, string>();
    const fileOf = (id: string) => files.get(id);
    const met = reconcile(images, decisions, { timeZone: settings.timeZone, fileOf });
    for (const image of met.untold) await endpoint.tell(image);
    write(content, met.images);
    const fresh = met.images.filter(
      ({ id, state }) => state === 'hidden' && !images.some((old) => old.id === id),
    );
    return tell([deciding.synced(count(fresh.length, nouns.image), count(met.untold.length, nouns.image))]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return say(deciding.unreachable(address, reason).join('\n    '), 1);
  }
}

/** Where the images of stories and pages stand, by id; the first place of one that stands in several. */
async function filesOfImages(content: string, project: string): Promise<Map<string, string>> {
  const fallback = path.join(project, 'content');
  const { material } = await openEdition({
    content,
    fallback,
    publicFolder: path.join(project, 'public'),
    now,
  });
  const { images } = material.holdings;
  return new Map(
    [...images]
      .toSorted()
      .reverse()
      .map(([file, facts]) => [imageId(facts), file]),
  );
}

function write(content: string, images: readonly HiddenImage[]): void {
  const file = path.join(content, 'hidden-images.yaml');
  const ordered = images.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  replaceFile(file, writtenHiddenImages(ordered, hiddenHeading));
}

function tell(lines: readonly string[]): number {
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
