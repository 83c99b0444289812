import { fold } from '../arabic/fold.ts';
import { tokensOf } from '../arabic/tokens.ts';
import type { City } from '../content/registries.ts';
import type { Draft } from './draft.ts';

/** A city that a story speaks of, and where. */
export interface NamedCity {
  city: City;
  /** How much speaks for it. */
  score: number;
  places: { dateline: boolean; title: boolean; lead: boolean; times: number };
}

/**
 * The cities that a story names, those that most speaks for first: a dateline («سطات – …»), a title («سطات.. …»), the first
 * paragraph, the rest. A name that is an ordinary word, too (الجديدة, العيون), counts only where a place is meant: after «بـ»,
 * «في», «مدينة» and the like. Of two cities of which as much speaks the one named first precedes.
 */
export function citiesNamed(
  { title, description, paragraphs }: Pick<Draft, 'title' | 'description' | 'paragraphs'>,
  cities: readonly City[],
): NamedCity[] {
  const names = formsOf(cities);
  const found = new Map<City, NamedCity>();
  const count = (text: string, points: number, place: 'title' | 'lead' | undefined) => {
    for (const { city, isHead } of namesIn(text, names)) {
      const named = found.get(city) ?? {
        city,
        score: 0,
        places: { dateline: false, title: false, lead: false, times: 0 },
      };
      if (isHead && place === 'lead') named.places.dateline = true;
      if (place) named.places[place] = true;
      named.places.times += 1;
      named.score += isHead ? headPoints : points;
      found.set(city, named);
    }
  };
  const [lead = '', ...rest] = paragraphs;
  count(title, 4, 'title');
  count(lead, 3, 'lead');
  count(description, 2, undefined);
  for (const paragraph of rest) count(paragraph, 1, undefined);
  return [...found.values()].sort((a, b) => b.score - a.score);
}

const headPoints = 12;

interface Form {
  city: City;
  /** The folded words after the first. */
  rest: readonly string[];
  /** Whether the first word has a clitic that places take. */
  isMarked: boolean;
  isOrdinary: boolean;
}

/** By the first word of a name, with all that may stand before it. */
function formsOf(cities: readonly City[]): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  for (const city of cities)
    for (const name of new Set([city.name, ...city.aliases])) {
      const [first, ...rest] = tokensOf(name).map(({ text }) => fold(text));
      if (first === undefined) continue;
      const isOrdinary = rest.length === 0 && ordinaryWords.has(first);
      for (const [before, form] of [
        ['', first],
        ['ب', `ب${first}`],
        ['ك', `ك${first}`],
        ['ل', first.startsWith('ال') ? `لل${first.slice(2)}` : `ل${first}`],
      ] as const)
        for (const and of ['', 'و', 'ف']) {
          const known = forms.get(and + form) ?? [];
          known.push({ city, rest, isMarked: before === 'ب', isOrdinary });
          forms.set(and + form, known);
        }
    }
  return forms;
}

const folded = (words: string) => new Set(fold(words).split(' '));

/** Names that are ordinary words, too. */
const ordinaryWords = folded(
  'الجديدة الرياض الريش الداخلة العيون المضيق الحاجب المرسى القصيبة البروج السمارة الوطية الدوحة القاهرة المنامة السعيدية المحمدية اليوسفية إفران عمان أسا سلا القدس الكارة القباب ليل كان بون جدة',
);

/** Words before the name of a place. */
const placeWords = folded(
  'في من الى نحو قرب بين مدينة بمدينة لمدينة ومدينة إقليم بإقليم عمالة بعمالة جماعة بجماعة بلدة ببلدة ضواحي بضواحي نواحي بنواحي ميناء بميناء مطار بمطار ساكنة سكان أهالي ملعب بملعب شاطئ بشاطئ جنوب شمال شرق غرب',
);

/** What follows a city that opens a title or a dateline. */
const headEnd = /^\s*(?:[–—:-]|\.\.|…)/u;

/** The cities of a text in its order, and whether each opens it. */
function* namesIn(
  text: string,
  names: ReadonlyMap<string, Form[]>,
): Iterable<{ city: City; isHead: boolean }> {
  const tokens = tokensOf(text);
  const words = tokens.map((token) => fold(token.text));
  for (let at = 0; at < words.length; at++) {
    const fitting = (names.get(words[at] ?? '') ?? []).filter(({ rest }) =>
      rest.every((word, index) => words[at + 1 + index] === word),
    );
    const form = fitting.sort((a, b) => b.rest.length - a.rest.length)[0];
    if (!form) continue;
    const last = at + form.rest.length;
    const isHead = at === 0 && headEnd.test(text.slice(tokens[last]?.end));
    if (form.isOrdinary && !form.isMarked && !isHead && !placeWords.has(words[at - 1] ?? '')) continue;
    yield { city: form.city, isHead };
    at = last;
  }
}
