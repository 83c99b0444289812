import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { drawCard } from '../src/press/draw-card.ts';
import type { CardText } from '../src/seo/share-card.ts';
import { goldenOf, worstDifference } from './support/golden.ts';
import { readPages } from './support/site.ts';

/** Set to draw the golden set anew. Then look at every picture. */
const isDrawing = Boolean(process.env['DRAW_GOLDEN']);
const folder = path.join(import.meta.dirname, 'golden');
/** What other releases of fonts and libvips may differ by. */
const tolerance = 24;

const story = (headline: string, city = 'سطات', note = '22 نونبر 2026'): CardText => ({
  kind: 'story',
  masthead: 'نشرة',
  headline,
  city,
  note,
});
const score = 'الرجاء 2–1 الوداد: هدف في الدقيقة 90 يحسم ديربي الدار البيضاء';
const longest =
  'قافلة طبية تجوب سبعة دواوير في أعالي الأطلس وتفحص أكثر من ألف من السكان مجانا، وأطباؤها يدعون إلى فتح مستوصف قار يخفف عن المرضى مشقة السفر إلى المدينة كلما تساقطت الثلوج وانقطعت الطرق في فصل الشتاء الطويل القاسي';

const cards: Record<string, CardText> = {
  short: story('مكتبة حي تسهر مع التلاميذ', 'الدار البيضاء', 'المصدر: وكالة الأرز للأنباء، 22 نونبر 2026'),
  'two-hundred-characters': story(longest.slice(0, 200), 'أزيلال', 'المصدر: وكالة الأرز للأنباء، 22 نونبر 2026'),
  'latin-first': story('Wi-Fi 6 تصل إلى مكتبات سطات', 'سطات', 'المصدر: France 24، 22 نونبر 2026'),
  score: story(score, 'الدار البيضاء'),
  range: story('موسم 2025–2026: خزائن الكتب تفتح أبوابها في 12 مدينة', 'فاس'),
  percent: story('أثمان الزيتون تتراجع بنسبة 35% في أسواق مكناس', 'مكناس'),
  parentheses: story('مشروع (Open Data) يفتح ميزانية الجماعة (2,5 مليون درهم) للسكان', 'الصويرة'),
  quotes: story('«ورشة ترميم المخطوطات»: نساء يعدن الحياة إلى «كنوز القرويين»', 'فاس'),
  photograph: story('حافلة ليلية تقف حيث يطلب الراكب', 'طنجة', 'المصدر: وكالة الأرز للأنباء، 22 نونبر 2026'),
  'photograph-long': story(longest.slice(0, 200), 'أزيلال'),
  section: {
    kind: 'section',
    masthead: 'نشرة',
    headline: 'مجتمع',
    note: 'المدرسة والصحة والسكن والنقل والعمل الجمعوي، وقصص الناس في أحيائهم وقراهم.',
  },
  site: { kind: 'site', masthead: 'نشرة', headline: 'أخبار المدن المغربية كما يعيشها أهلها' },
};

/** An evening sky over hills with a lit window: a photograph for tests. */
const photo = await sharp(
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="1000">
      <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#20304f"/><stop offset="1" stop-color="#e39a5b"/></linearGradient></defs>
      <rect width="1500" height="1000" fill="url(#sky)"/>
      <path d="M0 800 Q375 560 750 760 T1500 680 V1000 H0Z" fill="#2c3b2a"/>
      <rect x="690" y="640" width="130" height="150" fill="#141a17"/><rect x="725" y="680" width="60" height="60" fill="#ffd977"/>
    </svg>`,
  ),
)
  .jpeg()
  .toBuffer();
const draw = (name: string, says = cards[name]) => {
  if (!says) throw new RangeError(name);
  return drawCard(says, name.startsWith('photograph') ? photo : undefined);
};
const golden = (name: string) => readFileSync(path.join(folder, `${name}.png`));

describe('a share card looks as it did when someone last looked', () => {
  test.each(Object.keys(cards))('%s', async (name) => {
    const card = await draw(name);
    expect(await sharp(card).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(card.length).toBeLessThan(100_000);
    if (isDrawing) writeFileSync(path.join(folder, `${name}.png`), await goldenOf(card));
    expect(await worstDifference(card, golden(name))).toBeLessThan(tolerance);
  });

  test.each<[string, string, CardText]>([
    ['a score the other way round', 'score', story(score.replace('2–1', '1–2'), 'الدار البيضاء')],
    ['teams that change places', 'score', story(score.replace(/^(\S+) (\S+) (\S+):/, '$3 $2 $1:'), 'الدار البيضاء')],
    ['letters that do not join', 'short', story([...'مكتبة حي تسهر مع التلاميذ'].join('\u200C'), 'الدار البيضاء')],
    ['signs that no font has', 'percent', story('أثمان الزيتون تتراجع بنسبة \u{10FFFD}5% في أسواق مكناس', 'مكناس')],
    ['another percentage', 'percent', story('أثمان الزيتون تتراجع بنسبة 53% في أسواق مكناس', 'مكناس')],
    ['a hamza that is lost', 'percent', story('اثمان الزيتون تتراجع بنسبة 35% في أسواق مكناس', 'مكناس')],
    ['another city', 'percent', story('أثمان الزيتون تتراجع بنسبة 35% في أسواق مكناس', 'فاس')],
  ])('and so %s would not pass', async (_, name, says) => {
    expect(await worstDifference(await draw(name, says), golden(name))).toBeGreaterThan(tolerance);
  });
});

test('the same card is the same bytes', async () => {
  const [one, other] = await Promise.all([draw('photograph'), draw('photograph')]);
  expect(one.equals(other)).toBe(true);
});

test('every page of the site is shared with a picture that stands in it', async () => {
  const site = inject('site');
  const shared = new Map(
    readPages(site).map(({ path: page, document }) => [
      page,
      document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '',
    ]),
  );
  expect(shared.size).toBeGreaterThan(100);
  for (const [page, address] of shared) {
    const { format } = await sharp(path.join(site, new URL(address).pathname)).metadata();
    expect(format, page).toBe('jpeg');
  }
});
