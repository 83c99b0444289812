import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toggledStyle } from './unseen.ts';

const ids = ['0123456789abcdef', 'fedcba9876543210', '1111111111111111'] as const;
const [id] = ids;

test('an image that is hidden and shown again leaves nothing behind', () => {
  const hidden = toggledStyle('', id);
  expect(hidden.hidden).toBe(true);
  expect(hidden.style).toContain(`[src*="/images/${id}-"]`);
  expect(toggledStyle(hidden.style, id)).toEqual({ style: '', hidden: false });
});

test('whatever is hidden and shown before, an image is hidden when its own rule is there', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ids)), (pressed) => {
      const style = pressed.reduce((last, each) => toggledStyle(last, each).style, '');
      for (const each of ids)
        expect(style.includes(each)).toBe(pressed.filter((other) => other === each).length % 2 === 1);
    }),
  );
});

test('only the last are remembered', () => {
  const style = ids.reduce((last, each) => toggledStyle(last, each, 2).style, '');
  expect(ids.map((each) => style.includes(each))).toEqual([false, true, true]);
});
