import { bare } from './fold.ts';

/** What a letter says: a vowel, or a consonant that a vowel must stand beside. */
interface Sound {
  latin: string;
  isVowel: boolean;
}

const consonants = new Map(
  (
    'ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=d ر=r ز=z س=s ش=ch ص=s ض=d ط=t ظ=d غ=gh ف=f ق=k ك=k ل=l م=m ن=n ه=h ' +
    'پ=p ڤ=v ڨ=g گ=g ڭ=g چ=tch ژ=j'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [arabic: string, latin: string]),
);
const vowels = new Map(
  'ا=a أ=a إ=i آ=a ٱ=a ى=a ة=a ع=a ؤ=ou ئ=i'
    .split(' ')
    .map((pair) => pair.split('=') as [arabic: string, latin: string]),
);

/**
 * An Arabic word in plain Latin letters, as French spells names in Morocco: ش is `ch`, و `ou`, ق `k`, ع `a`. Vowels that
 * Arabic does not write are guessed to be `a`, put where a word could not be said without: «مكتبة» → `maktaba`. The article
 * is left out, as are hamzas on the line; a first ا without hamza is `i`. Latin letters and digits stay, without accents; what has no sound is dropped.
 */
export function transliterate(word: string): string {
  const letters = [...bare(word).replace(/^(?:وال|ال|لل)(?=\p{L}{2})/u, '')];
  const sounds = letters.flatMap((letter, at): Sound[] => {
    const consonant = consonants.get(letter);
    if (consonant) return [{ latin: consonant, isVowel: false }];
    const vowel = at === 0 && letter === 'ا' ? 'i' : vowels.get(letter);
    if (vowel) return [{ latin: vowel, isVowel: true }];
    if (letter === 'و' || letter === 'ي') return glide(letter, at, letters);
    const latin = letter
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]/g, '')
      .toLowerCase();
    return [...latin].map((one) => ({ latin: one, isVowel: true }));
  });
  return spoken(sounds);
}

/** و and ي are consonants before a vowel, and where a word begins; otherwise vowels. ي before the ة of «بلدية» is both. */
function glide(letter: 'و' | 'ي', at: number, letters: readonly string[]): Sound[] {
  const [consonant, vowel] = letter === 'و' ? ['w', 'ou'] : ['y', 'i'];
  const next = letters[at + 1];
  const sound = (latin: string, isVowel: boolean): Sound => ({ latin, isVowel });
  if (letter === 'ي' && at > 0 && next === 'ة') return [sound(vowel, true), sound(consonant, false)];
  const isConsonant = at === 0 ? letters.length > 1 : next !== undefined && vowels.has(next);
  return [isConsonant ? sound(consonant, false) : sound(vowel, true)];
}

/** Sounds with a vowel between consonants that could not be said without: where a word begins or ends, or three meet. */
function spoken(sounds: readonly Sound[]): string {
  let word = '';
  let isOpen = false;
  for (const [at, { latin, isVowel }] of sounds.entries()) {
    const isBeforeConsonant = sounds[at + 1]?.isVowel === false;
    const needsVowel: boolean = !isVowel && isBeforeConsonant && (!isOpen || at + 2 === sounds.length);
    word += needsVowel ? `${latin}a` : latin;
    isOpen = isVowel || needsVowel;
  }
  return word;
}
