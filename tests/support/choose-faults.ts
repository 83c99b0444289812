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
 * So many faults for the operations of a run, spread over the places in the code which ask for operations; first of all where
 * the output folder changes.
 */
export function chooseFaults(operations: readonly Operation[], most: number): Fault[] {
  const random = seeded(operations.length);
  const numbered = operations.map((operation, index) => ({ at: index + 1, place: placeOf(operation) }));
  return [...Map.groupBy(numbered, ({ place }) => place)]
    .map(([place, ats]) => ({
      at: ats[Math.floor(random() * ats.length)]?.at ?? 1,
      order: /^(?:rename|unlink) src\/press\/print\.ts/.test(place) ? 0 : random(),
    }))
    .sort((a, b) => a.order - b.order)
    .slice(0, most)
    .map(({ at }, index) => faultAt(at, index));
}

/** A fault for every operation of a run. Rounds from 0 to 6 bring every kind to each. */
export function everyFault(operations: readonly Operation[], round: number): Fault[] {
  return operations.map((_, index) => faultAt(index + 1, index + round));
}

const faultAt = (at: number, kind: number): Fault => ({
  at,
  ...(kinds[kind % kinds.length] ?? { kind: 'EIO' }),
});

/** Where an operation is asked for; all that one file is written by is one place. */
function placeOf({ name, site }: Operation): string {
  const frames = site.split(' ').slice(1);
  const outside = frames.find((frame) => !frame.includes('/replace-file.ts'));
  return outside === frames[0] ? `${name} ${outside}` : `file ${outside}`;
}
