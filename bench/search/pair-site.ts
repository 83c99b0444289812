import { rmSync } from 'node:fs';
import path from 'node:path';
import { putFile } from '../files.ts';
import { copyRegistries } from '../write-corpus.ts';
import { texts } from './pairs/table.ts';

/** A story of the site that the pairs are asked of. */
export interface PairStory {
  /** `2026/05/text-12-title` */
  id: string;
  /** The text that it holds. */
  text: string;
  where: 'title' | 'body';
  file: string;
}

/** Cities and a section that no pair asks for. */
export const neutralCities = ['بولمان', 'تاونات', 'ميسور', 'صفرو', 'خنيفرة', 'أزيلال', 'شيشاوة', 'تيفلت'];
const section = 'بيئة';

export const neutralTitles = [
  'جلسة هادئة تحت ظلال التلال',
  'زوال دافئ عند منعطف الدرب',
  'وقفة قصيرة قرب النافورة',
  'نزهة مسائية بين الدروب',
];

/** What every story says beside its text: nothing that a pair asks for. */
export const neutralSentences = [
  'جلس الحاضرون في الظل يتبادلون أطراف الحديث ويشربون الشاي بالنعناع حتى غابت الشمس خلف التلال.',
  'قالت عجوز باسمة إنها لم تر مثل هذا الهدوء منذ زمن بعيد، ثم نهضت ومضت في حال سبيلها.',
  'وعلى الجانب الآخر انهمك شابان في ترتيب الكراسي الخشبية وطي الأغطية الملونة في صمت.',
  'لم يستغرق الأمر وقتا طويلا قبل أن يألف الجميع المكان ويتعرف بعضهم إلى بعض.',
  'كان الهواء عليلا والسماء صافية وزقزقة العصافير تملأ الأرجاء كأنها لحن قديم.',
  'تداول الحضور صورا التقطوها قبل أعوام، وتذكروا من غاب منهم ومن انتقل للعيش بعيدا.',
  'يحكي رجل وقور عند المدخل أنه استيقظ باكرا ومشى مسافة غير قصيرة كي يدرك البداية.',
  'تفرق الناس بعد ذلك كل إلى بيته، وبقيت الأضواء مشتعلة حتى ساعة متأخرة.',
  'ولا يخفي كثيرون رغبتهم في تكرار التجربة متى سمحت الظروف وتوافرت الوسائل الضرورية.',
  'غير أن بعضهم يرى أن الأمور تحتاج إلى مزيد من الصبر والأناة والتدبير السليم.',
];

/** The stories of the site: each text is the title of one, and stands in the middle of the body of another. */
export function pairStories(): PairStory[] {
  return texts.flatMap((text, number) => [
    storyOf(2 * number, text, 'title'),
    storyOf(2 * number + 1, text, 'body'),
  ]);
}

/** Writes a content folder with these stories and the project's registries. Stories that stood there are removed. */
export function writePairSite(content: string): void {
  rmSync(path.join(content, 'articles'), { recursive: true, force: true });
  copyRegistries(content);
  for (const { id, file } of pairStories()) putFile(path.join(content, 'articles', `${id}.md`), file);
}

function storyOf(number: number, text: string, where: PairStory['where']): PairStory {
  const title = where === 'title' ? text : (neutralTitles[(number >> 1) % neutralTitles.length] ?? '');
  const date = new Date(Date.UTC(2026, 9, 1, 8) - number * 6 * 3_600_000).toISOString();
  const sentences = Array.from(
    { length: 6 },
    (_, index) => neutralSentences[(number + index) % neutralSentences.length] ?? '',
  );
  const held = where === 'body' ? [`${text}.`] : [];
  const body = [sentences.slice(0, 3).join(' '), ...held, sentences.slice(3).join(' ')].join('\n\n');
  const city = neutralCities[number % neutralCities.length];
  return {
    id: `${date.slice(0, 4)}/${date.slice(5, 7)}/text-${(number >> 1) + 1}-${where}`,
    text,
    where,
    file: `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\ncity: ${city}\nsection: ${section}\n---\n\n${body}\n`,
  };
}
