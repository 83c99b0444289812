import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawText, markupOf } from './draw-text.ts';

const style = { size: 60, colour: '#000000' };
const widthOf = async (markup: string) => (await drawText(markup, style))?.raw.width ?? 0;

const inks = { red: [255, 0, 0], green: [0, 128, 0], blue: [0, 0, 255] } as const;
type Ink = keyof typeof inks;
const colourOf = (ink: Ink) => `#${Buffer.from(inks[ink]).toString('hex')}`;

/** Where the parts of a title stand from left to right, as the pixels tell: each part is drawn in its own ink. */
async function order(title: string, parts: Partial<Record<Ink, string>>): Promise<string[]> {
  let markup = markupOf(title);
  for (const [ink, part = ''] of Object.entries(parts)) {
    expect(markup.split(part), title).toHaveLength(2);
    markup = markup.replace(part, `<span foreground="${colourOf(ink as Ink)}">${part}</span>`);
  }
  const drawn = await drawText(markup, style);
  if (!drawn) throw new Error(`nothing drawn: ${title}`);
  const { data, info } = await sharp(drawn.input, { raw: drawn.raw })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const middle = (ink: Ink) => {
    const at: number[] = [];
    const [r, g, b] = inks[ink];
    for (let pixel = 0; pixel < data.length; pixel += 4)
      if (data[pixel] === r && data[pixel + 1] === g && data[pixel + 2] === b && data[pixel + 3] === 255)
        at.push((pixel / 4) % info.width);
    return at.reduce((sum, x) => sum + x, 0) / at.length;
  };
  return (Object.keys(parts) as Ink[]).sort((a, b) => middle(a) - middle(b)).map((ink) => parts[ink] ?? '');
}

describe('a title is drawn in the order in which it is read', () => {
  test.each<[string, Partial<Record<Ink, string>>, string[]]>([
    ['شبكة جديدة', { red: 'شبكة', blue: 'جديدة' }, ['جديدة', 'شبكة']],
    ['Wi-Fi 6 تصل إلى سطات', { red: 'Wi-Fi', green: '6', blue: 'سطات' }, ['سطات', 'Wi-Fi', '6']],
    ['الرجاء 2–1 الوداد', { red: 'الرجاء', green: '2', blue: 'الوداد' }, ['الوداد', '2', 'الرجاء']],
    ['الرجاء 2–1 الوداد', { red: '2', blue: '1' }, ['1', '2']],
    ['موسم 2025–2026 في فاس', { red: '2025', green: '2026', blue: 'فاس' }, ['فاس', '2026', '2025']],
    ['ارتفعت 35% في سطات', { red: '35', green: '%', blue: 'سطات' }, ['سطات', '35', '%']],
    ['لغة C++ في المدرسة', { red: 'C', green: '++', blue: 'المدرسة' }, ['المدرسة', 'C', '++']],
    [
      'مشروع (Open Data) بالرباط',
      { red: 'Open', green: 'Data', blue: 'بالرباط' },
      ['بالرباط', 'Open', 'Data'],
    ],
    ['GPS', { red: 'G', blue: 'S' }, ['G', 'S']],
    ['Is it true?', { red: 'true', blue: '?' }, ['true', '?']],
  ])('%s: %j', async (title, parts, expected) => {
    expect(await order(title, parts)).toEqual(expected);
  });
});

describe('a title', () => {
  test('is joined as Arabic is', async () => {
    const word = 'مستشفى';
    expect(await widthOf(markupOf(word))).toBeLessThan(0.8 * (await widthOf([...word].join('\u200C'))));
  });

  test.each([
    ['<span size="900000">كبير</span>'],
    ['&lt;b&gt; & "سطات" <b'],
    ['</span><span foreground="red">'],
  ])('cannot speak to the drawing: %s', async (title) => {
    const drawn = await drawText(markupOf(title), style);
    expect(drawn?.raw.height).toBeLessThan(150);
    expect(await widthOf(markupOf(title))).toBeGreaterThan(20 * title.length * 0.6);
  });

  test.each([[''], [' '], ['🔴'], ['\u200B'], ['\u3164'], ['\u0000\uD800'], ['👨‍👩‍👧 🇲🇦']])(
    'without anything to see draws nothing: %j',
    async (title) => {
      expect(await drawText(markupOf(title), style)).toBeUndefined();
    },
  );

  test('loses its emoji, which fonts may lack', () => {
    expect(markupOf('🔴 عاجل: أمطار ☔️ في فاس')).toBe('\u200Fعاجل: أمطار في فاس');
  });
});
