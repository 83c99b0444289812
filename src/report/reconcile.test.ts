import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentAt } from '../arabic/moment.ts';
import type { HiddenImage } from '../content/hidden-images.ts';
import type { Decision } from './decision.ts';
import { reconcile } from './reconcile.ts';

const timeZone = 'Africa/Casablanca';
const id = '0123456789abcdef';
const at = (hour: number) => Date.UTC(2026, 10, 22, hour);
const own = (state: HiddenImage['state'], hour = 9): HiddenImage => ({
  id,
  state,
  since: momentAt(at(hour), timeZone),
});
const theirs = (state: Decision['state'], hour = 9): Decision => ({
  image: id,
  state,
  since: new Date(at(hour)).toISOString(),
  reports: 5,
});
const meet = (images: HiddenImage[], decisions: Decision[]) =>
  reconcile(images, decisions, {
    timeZone,
    fileOf: (asked) => (asked === id ? 'articles/bus.jpg' : undefined),
  });

describe('an image', () => {
  test('that readers hid comes into the folder with its place', () => {
    const { images, untold } = meet([], [{ ...theirs('hidden'), reviewer: 'salma@jarida.example' }]);
    expect(images).toMatchObject([
      { id, file: 'articles/bus.jpg', state: 'hidden', reports: 5, reviewer: 'salma@jarida.example' },
    ]);
    expect(images[0]?.since?.ms).toBe(at(9));
    expect(untold).toEqual([]);
  });

  test.each<
    [what: string, own: HiddenImage, theirs: Decision | undefined, state: HiddenImage['state'], told: boolean]
  >([
    ['that an editor restored stays restored', own('restored', 8), theirs('hidden', 9), 'restored', true],
    [
      'that an editor restored elsewhere is restored',
      own('hidden', 9),
      theirs('restored', 8),
      'restored',
      false,
    ],
    [
      'that an editor confirmed later is confirmed',
      own('confirmed', 10),
      theirs('restored', 9),
      'confirmed',
      true,
    ],
    [
      'that an editor restored elsewhere later',
      own('confirmed', 8),
      theirs('restored', 9),
      'restored',
      false,
    ],
    ['of which both say the same', own('confirmed'), theirs('confirmed'), 'confirmed', false],
    ['that the endpoint does not know and an editor hid', own('confirmed'), undefined, 'confirmed', true],
    ['that the endpoint has forgotten and readers hid', own('hidden'), undefined, 'hidden', false],
  ])('%s', (_what, mine, other, state, told) => {
    const { images, untold } = meet([mine], other ? [other] : []);
    expect(images).toMatchObject([{ id, state }]);
    expect(untold.length > 0).toBe(told);
  });
});

test('reconciling again, when the endpoint was told, changes nothing and tells nothing', () => {
  const state = fc.constantFrom('hidden', 'confirmed', 'restored');
  const someId = fc.constantFrom(id, 'f'.repeat(16), '1'.repeat(16));
  const hour = fc.integer({ min: 0, max: 23 });
  const mine = fc.uniqueArray(fc.record({ id: someId, state, hour }), { selector: (each) => each.id });
  fc.assert(
    fc.property(mine, mine, (first, second) => {
      const images = first.map((each) => ({ ...own(each.state, each.hour), id: each.id }));
      const decisions = second.map((each) => ({ ...theirs(each.state, each.hour), image: each.id }));
      const once = meet(images, decisions);
      const told = once.untold.map(({ id: image, state: said, since }) => ({
        image,
        state: said,
        since: new Date(since?.ms ?? 0).toISOString(),
        reports: 0,
      }));
      const known = [...decisions.filter(({ image }) => !told.some((each) => each.image === image)), ...told];
      const again = meet(once.images, known);
      expect(again.untold).toEqual([]);
      expect(again.images).toEqual(once.images);
    }),
  );
});
