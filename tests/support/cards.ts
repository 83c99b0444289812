import sharp from 'sharp';
import type { CardText } from '../../src/seo/share-card.ts';

/** The words of a story's card. */
const story = (headline: string, city = 'سطات', note = '22 نونبر 2026'): CardText => ({
  kind: 'story',
  masthead: 'نشرة',
  headline,
  city,
  note,
});
const longest =
  'قافلة طبية تجوب سبعة دواوير في أعالي الأطلس وتفحص أكثر من ألف من السكان مجانا، وأطباؤها يدعون إلى فتح مستوصف قار يخفف عن المرضى مشقة السفر إلى المدينة كلما تساقطت الثلوج وانقطعت الطرق في الشتاء';

/** The golden set: what titles may hold, and each kind of card. */
export const cards: Record<string, CardText> = {
  short: story('مكتبة حي تسهر مع التلاميذ', 'الدار البيضاء', 'المصدر: وكالة الأرز للأنباء، 22 نونبر 2026'),
  'two-hundred-characters': story(longest, 'أزيلال', 'المصدر: وكالة الأرز للأنباء، 22 نونبر 2026'),
  'latin-first': story('Wi-Fi 6 تصل إلى مكتبات سطات', 'سطات', 'المصدر: France 24، 22 نونبر 2026'),
  score: story('الرجاء 2–1 الوداد: هدف في الدقيقة 90 يحسم ديربي الدار البيضاء', 'الدار البيضاء'),
  range: story('موسم 2025–2026: خزائن الكتب تفتح أبوابها في 12 مدينة', 'فاس'),
  percent: story('أثمان الزيتون تتراجع بنسبة 35% في أسواق مكناس', 'مكناس'),
  parentheses: story('مشروع (Open Data) يفتح ميزانية الجماعة (2,5 مليون درهم) للسكان', 'الصويرة'),
  quotes: story('«ورشة ترميم المخطوطات»: نساء يعدن الحياة إلى «كنوز القرويين»', 'فاس'),
  photograph: story('حافلة ليلية تقف حيث يطلب الراكب', 'طنجة', 'المصدر: وكالة الأرز للأنباء، 22 نونبر 2026'),
  'photograph-long': story(longest, 'أزيلال'),
  section: {
    kind: 'section',
    masthead: 'نشرة',
    headline: 'مجتمع',
    note: 'المدرسة والصحة والسكن والنقل والعمل الجمعوي، وقصص الناس في أحيائهم وقراهم.',
  },
  site: { kind: 'site', masthead: 'نشرة', headline: 'أخبار المدن المغربية كما يعيشها أهلها' },
};

/** An evening sky over hills with a lit window: a photograph for tests. */
export const photograph = () =>
  sharp(
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
