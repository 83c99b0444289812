import { expect, test } from 'vitest';
import { readHiddenImages, unshownImages, writtenHiddenImages } from './hidden-images.ts';

const read = (text: string) => readHiddenImages({ file: 'hidden-images.yaml', text }, 'Africa/Casablanca');

test('each line says what is decided of one image', () => {
  const { hiddenImages, problems } = read(`
- id: 0123456789abcdef
  file: articles/2026/11/bus.jpg
  state: hidden
  since: 2026-11-22 10:00
  reports: 5
  reviewer: salma@jarida.example
- { id: "1111111111111111", state: restored }
- { id: fedcba9876543210, state: confirmed }
`);
  expect(problems).toEqual([]);
  expect(hiddenImages[0]).toMatchObject({ state: 'hidden', reports: 5, reviewer: 'salma@jarida.example' });
  expect(hiddenImages[0]?.since?.iso).toMatch(/^2026-11-22T10:00:00/);
  expect(unshownImages(hiddenImages)).toEqual(new Set(['0123456789abcdef', 'fedcba9876543210']));
});

test('a newspaper that hides nothing says nothing', () => {
  expect(read('[]')).toEqual({ hiddenImages: [], problems: [] });
});

test.each<[what: string, text: string, at: [line: number, column: number], wrong: string]>([
  ['no list', 'id: 0123456789abcdef', [1, 1], 'هذا السجل ليس قائمة.'],
  ['no id', '- { state: hidden }', [1, 3], 'الحقل «id» ناقص.'],
  ['a path for an id', '- { id: bus.jpg, state: hidden }', [1, 9], '«bus.jpg» ليس معرّف صورة.'],
  [
    'an id that YAML reads as a number',
    '- { id: 1111111111111111, state: hidden }',
    [1, 9],
    'قيمة «id» ليست نصا.',
  ],
  ['no state', '- { id: 0123456789abcdef }', [1, 3], 'الحقل «state» ناقص.'],
  ['a state that is none', '- { id: 0123456789abcdef, state: hiden }', [1, 34], 'قيمة «state» غير مقبولة.'],
  ['an unknown field', '- { id: 0123456789abcdef, state: hidden, by: x }', [1, 42], 'الحقل «by» غير معروف.'],
  [
    'the same image twice',
    '- { id: 0123456789abcdef, state: hidden }\n- { id: 0123456789abcdef, state: restored }',
    [2, 9],
    '«0123456789abcdef» مذكور مرتين في السجل.',
  ],
])('%s is told', (_what, text, [line, column], wrong) => {
  expect(read(text).problems).toMatchObject([{ line, column, wrong }]);
});

test.each([
  ['nothing', '[]'],
  ['much', '- { id: 0123456789abcdef, file: "a: b #c.jpg", state: hidden, since: 2026-11-22, reports: 5 }'],
  ['an id of digits alone', '- { id: "1111111111111111", state: restored, reviewer: سلمى }'],
])('a file that says %s is written as it was read', (_what, text) => {
  const { hiddenImages } = read(text);
  const written = writtenHiddenImages(hiddenImages, 'سطر\nوآخر');
  expect(written).toMatch(/^# سطر\n# وآخر\n/);
  expect(read(written)).toEqual({ hiddenImages, problems: [] });
});
