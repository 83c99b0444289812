import type { Fault, Operation } from './faults.ts';
import { seeded } from './random.ts';

/** Errors that come once, a disk that is full from then on, and one that is lost. */
const kinds: Omit<Fault, 'at'>[] = [
  { kind: 'ENOSPC', torn: true, lasting: 'space' },
  { kind: 'EIO' },
  { kind: 'EROFS', lasting: 'all' },
  { kind: 'EACCES' },
  { kind: 'EIO', torn: true, lasting: 'all' },
  { kind: 'EMFILE' },
  { kind: 'EDQUOT', lasting: 'space' },
];

/**
 * Faults for the operations of a run: every kind for every operation, or so many of them that are spread over the places in
 * the code which ask for operations.
 */
export function chooseFaults(operations: readonly Operation[], most: number): Fault[] {
  if (most === Infinity)
    return operations.flatMap((_, index) => kinds.map((kind) => ({ ...kind, at: index + 1 })));
  const random = seeded(operations.length);
  const numbered = operations.map((operation, index) => ({ at: index + 1, place: placeOf(operation) }));
  const places = [...Map.groupBy(numbered, ({ place }) => place).values()];
  return places
    .map((ats) => ({ at: ats[Math.floor(random() * ats.length)]?.at ?? 1, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, most)
    .map(({ at }, index) => ({ at, ...(kinds[index % kinds.length] ?? { kind: 'EIO' }) }));
}

/** Where an operation is asked for; all that one file is written by is one place. */
function placeOf({ name, site }: Operation): string {
  const frames = site.split(' ').slice(1);
  const outside = frames.find((frame) => !frame.includes('/replace-file.ts'));
  return outside === frames[0] ? `${name} ${outside}` : `file ${outside}`;
}
