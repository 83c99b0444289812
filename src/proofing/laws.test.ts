import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opaque } from '../arabic/proofing/rule.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { compileBody } from '../markdown/compile.ts';
import { mendStory } from './mend-story.ts';
import { proofStory } from './proof-story.ts';
import { sheetOf } from './sheet.ts';

const context = { file: 'articles/2026/02/a.md', namesOfCity: (typed: string) => [typed, 'Settat'] };

const bits = [
  ...['المغرب', 'و', 'سطات', 'ال', 'الى', 'کتاب', 'فی', 'مـحمد', 'هـ', '١٢', '۵', '61', 'OCP', '5 مايو'],
  ...[
    ' ',
    '  ',
    '\u00A0',
    '\t',
    ',',
    '،',
    ';',
    '؛',
    '?',
    '؟',
    '.',
    '..',
    '...',
    ':',
    '!',
    '–',
    '-',
    ' - ',
    ' – ',
  ],
  ...[
    '"',
    '«',
    '»',
    '“',
    '”',
    "'",
    '(',
    ')',
    '\u200B',
    '\u200C',
    '\u200D',
    '\u200F',
    '\u00AD',
    '\uFEFB',
    'ا\u0654',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '``',
    '[',
    ']',
    '](',
    '![',
    '<',
    '>',
    '&amp;',
    '&',
    '\\',
    '\\"',
    '|',
    '#',
    '"أ"',
  ],
  ...[
    '[و كلمة](https://a.example/و ,)',
    '![صورة , ١](./a.jpg "تعليق , ١")',
    '`و ١٢ ,`',
    'https://a.example/١,٢',
  ],
  ...['<https://a.example/١>', '[أ ,][1]', 'a.b@c.example', '<!-- proof-ignore: digits -->', '<!-- و ١ -->'],
];
const line = fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 14 }).map((all) => all.join(''));
const block = fc.oneof(
  { weight: 6, arbitrary: line },
  line.map((text) => `## ${text}`),
  line.map((text) => `> ${text}`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc.array(line, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')),
  fc
    .tuple(line, line)
    .map((cells) => `| ا | ب |\n|--|--|\n| ${cells.map((cell) => cell.replaceAll('|', '')).join(' | ')} |`),
  line.map((text) => `\`\`\`\n${text}\n\`\`\``),
  line.map((text) => `    ${text}`),
  line.map((text) => `اقرأ أيضا: ${text}`),
  fc.constant('[1]: https://a.example/١ "عنوان , ١"'),
);
const plain = line.map((text) =>
  text.replace(/[^\p{L}\p{M}\p{N} .،؛؟,;?«»“”–…\u200B-\u200F\u00AD\u00A0"-]/gu, '').trim(),
);
const value = fc.oneof(
  plain.filter((text) => text !== '' && !/^["'-]/.test(text)).map((text) => `أ ${text}`),
  line.map((text) => JSON.stringify(`أ ${text}`)),
  line.map((text) => `'أ ${text.replaceAll("'", "''")}'`),
  line.map((text) => `>-\n  أ ${text.trim()}\n  ب`),
);
const story = fc
  .record({ title: value, description: value, tag: value, body: fc.array(block, { maxLength: 6 }) })
  .map(
    ({ title, description, tag, body }) =>
      `---\ntitle: ${title}\ndate: 2026-02-10\ncity: سطات\nslug: و-١٢\ndescription: ${description}\nsource: { name: أ ,ب, url: "https://a.example/,١" }\ntags:\n  - ${tag}\n---\n${body.join('\n\n')}\n`,
  )
  .filter((text) => sheetOf(text) !== undefined);

const times = { numRuns: 200 };
const slow = { timeout: 30_000 };
const dataOf = (text: string) => {
  const split = splitFrontMatter(text);
  return 'complaint' in split ? undefined : (split.data as Record<string, unknown>);
};
const htmlOf = (text: string) =>
  compileBody(text.slice(sheetOf(text)?.bodyOffset), {
    folder: 'articles/2026/02',
    city: '',
    story: (id) => ({ title: id, path: `/${id}/` }),
    hasPage: () => true,
    picture: () => undefined,
  });
/** What HTML is made of, without its words. */
const skeleton = (html: string) =>
  Array.from(html.matchAll(/<(?!\/?bdi)[^>]*>/g), ([tag]) => tag.replace(/ (?:title|alt)="[^"]*"/g, '')).join(
    '',
  );

test('what is mended has nothing left to mend, and mending it again changes nothing', slow, () => {
  fc.assert(
    fc.property(story, (text) => {
      const { text: mended, left } = mendStory(text, context);
      const isSound = proofStory(text, context).every(({ level }) => level !== 'fix');
      expect(mended === text).toBe(isSound);
      expect(left.filter(({ level }) => level === 'fix')).toEqual([]);
      expect(mendStory(mended, context)).toMatchObject({ text: mended, mended: 0 });
    }),
    times,
  );
});

test('findings do not overlap where they mend, stand in the text, and only `fix` mends', slow, () => {
  fc.assert(
    fc.property(story, (text) => {
      let end = 0;
      for (const { offset, length, replacement, level } of proofStory(text, context)) {
        expect(length).toBeGreaterThan(0);
        expect(offset + length).toBeLessThanOrEqual(text.length);
        expect(replacement !== undefined).toBe(level === 'fix');
        if (replacement === undefined) continue;
        expect(offset).toBeGreaterThanOrEqual(end);
        expect(text.slice(offset, offset + length)).not.toBe(replacement);
        end = offset + length;
      }
    }),
    times,
  );
});

test('mending keeps keys, dates, addresses, code, links and what the page is made of', slow, () => {
  fc.assert(
    fc.property(story, (text) => {
      const { text: mended } = mendStory(text, context);
      const [before, after] = [dataOf(text), dataOf(mended)];
      expect(Object.keys(after ?? {})).toEqual(Object.keys(before ?? {}));
      for (const key of ['date', 'city', 'slug']) expect(after?.[key]).toBe(before?.[key]);
      expect(after?.['source']).toMatchObject({ url: 'https://a.example/,١' });
      expect(mended.split('\n').length).toBe(text.split('\n').length);
      expect(skeleton(htmlOf(mended))).toBe(skeleton(htmlOf(text)));
      const code = (html: string) => Array.from(html.matchAll(/<code.*?<\/code>/gs), ([found]) => found);
      expect(code(htmlOf(mended))).toEqual(code(htmlOf(text)));
    }),
    times,
  );
});

test('what stands in « » keeps its words', slow, () => {
  fc.assert(
    fc.property(plain, (text) => {
      const quoted = `«أ${text.replace(/["«»“”\u200B-\u200F\u00AD\uFEFB]|ا\u0654/gu, '').trim()}ب»`;
      const file = `---\ntitle: أ\n---\nقال ${quoted} وذهب.\n`;
      expect(mendStory(file, context).text).toBe(file);
    }),
    times,
  );
});

test('every character of prose stands where it is placed', slow, () => {
  fc.assert(
    fc.property(story, (text) => {
      const sheet = sheetOf(text);
      const misplaced = [...(sheet?.head ?? []), ...(sheet?.body ?? [])].flatMap(({ source }) =>
        Array.from({ length: source.text.length }, (_, at) => {
          const { offset = 0, length = 0 } = source.place(at, at + 1) ?? {};
          return [source.text[at], text.slice(offset, offset + length)] as const;
        }).filter(([said, typed]) => !says(typed, said)),
      );
      expect(misplaced).toEqual([]);
    }),
    times,
  );
});

function says(typed: string, said: string | undefined): boolean {
  if (said === opaque) return typed !== '';
  if (said === '\n') return /^\s*\\?\n\s*$/.test(typed);
  return [said, `\\${said}`, `'${said}`].includes(typed);
}

test('no line of prose is passed over', slow, () => {
  fc.assert(
    fc.property(line, (text) => {
      const sheet = sheetOf(`---\ntitle: أ\n---\nقال ${text.trim()}\n`);
      expect(sheet?.body[0]?.source.text.startsWith('قال')).toBe(true);
    }),
    times,
  );
});
