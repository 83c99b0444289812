import { seeded } from './random.ts';

const foreign =
  'وتندرج هذه المبادرة في إطار برنامج وطني يهدف إلى تعزيز التنمية المحلية وتقريب الخدمات من السكان. وأكد المتدخلون أن المرحلة المقبلة ستعرف توسيع نطاق العملية.';
const foreignWords = foreign.split(' ');

type Random = () => number;

const reworded = (paragraphs: readonly string[], random: Random) =>
  paragraphs.map((text) =>
    text
      .split(' ')
      .map((word) =>
        random() < 0.06 ? (foreignWords[Math.floor(random() * foreignWords.length)] ?? word) : word,
      )
      .join(' '),
  );

const swapped = ([first = '', second, ...rest]: readonly string[]) =>
  second === undefined ? [first] : [second, first, ...rest];

/** What newsrooms do to the text of an agency before they print it. */
const edits: Readonly<Record<string, (paragraphs: readonly string[], random: Random) => string[]>> = {
  'words exchanged': reworded,
  'words left out': (paragraphs, random) =>
    paragraphs.map((text) =>
      text
        .split(' ')
        .filter(() => random() > 0.06)
        .join(' '),
    ),
  'the end cut off': (paragraphs) => paragraphs.slice(0, Math.ceil(paragraphs.length * 0.65)),
  'a paragraph added': (paragraphs) => [...paragraphs, foreign],
  'another opening': ([first = '', ...rest]) => [`علم من مصدر مطلع أن ${first}`, ...rest],
  'other quotes and hamzas': (paragraphs) =>
    paragraphs.map((text) => text.replace(/[«»]/g, '"').replace(/[أإ]/g, 'ا').replace(/ة/g, 'ه')),
  'paragraphs in another order': swapped,
  'names of sources added': ([first = '', ...rest]) => [
    `وكالة الأرز – ${first}`,
    ...rest,
    'المصدر: وكالة الأرز للأنباء',
  ],
  'several of these at once': (paragraphs, random) =>
    reworded(['وكالة الأرز – خاص', ...swapped(paragraphs)], random),
};

/** Copies of a text, given as its paragraphs, by what was done to it. */
export function copiesOf(paragraphs: readonly string[], seed: number): { edit: string; copy: string[] }[] {
  return Object.entries(edits).map(([edit, change]) => ({ edit, copy: change(paragraphs, seeded(seed)) }));
}
