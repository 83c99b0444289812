/** Arabic letters as they stand on keyboards, row by row (Windows «Arabic 101»); the gap in the last row is lam-alef. */
export const arabicKeys = 'ضصثقفغعهخحجد شسيبلاتنمكط ئءؤر ىةوزظ ذ';

/** What else the same keys bear, in the same order: QWERTY (English) and AZERTY (French). */
const latinKeys = ["qwertyuiop[] asdfghjkl;' zxcv nm,./ `", 'azertyuiop^$ qsdfghjklmù wxcv n,;:! ²'];

/** Lam-alef, and the letters that stand above others: they need Shift. Both keyboards have these keys in one place. */
const otherKeys = Object.entries({ b: 'لا', H: 'أ', Y: 'إ', N: 'آ', G: 'لأ', T: 'لإ', B: 'لآ' });

/** On AZERTY the digits need Shift; without it, their keys give these, from 0 to 9. */
const digitKeys = [...'à&é"\'(-è_ç'];

const toArabic = latinKeys.map((keys, french) => {
  const digits = french ? digitKeys.map((key, digit) => [key, String(digit)] as const) : [];
  const letters = [...keys].map((key, place) => [key, arabicKeys.charAt(place)] as const);
  return new Map([...digits, ...letters, ...otherKeys]);
});

const toLatin = latinKeys.map((keys) => {
  const letters = [...arabicKeys].map((letter, place) => [letter, keys.charAt(place)] as const);
  return new Map([...letters, ...otherKeys.map(([key, letter]) => [letter, key.toLowerCase()] as const)]);
});

/** More readings than a text of several lam-alefs needs: each of them is one key or two. */
const mostReadings = 8;

/**
 * What a text may be that was typed while the other keyboard layout was on: «hglyvf» → «المغرب», «سشةسعىل» → `samsung`.
 * One or more readings for each of QWERTY and AZERTY; none for a text that holds Arabic and Latin letters, or neither.
 * What no key bears stays. Capitals are those of Shift, unless all letters are capitals.
 */
export function retype(text: string): string[] {
  const typed = text.normalize('NFC').replace(/[\uFEF5-\uFEFC]/g, (ligature) => ligature.normalize('NFKC'));
  const latin = /\p{Script=Latin}/u.test(typed);
  if (latin === /\p{Script=Arabic}/u.test(typed)) return [];
  const pressed = /\p{Ll}/u.test(typed) ? typed : typed.toLowerCase();
  return [...new Set((latin ? toArabic : toLatin).flatMap((keys) => readings(pressed, keys)))];
}

function readings(text: string, keys: ReadonlyMap<string, string>): string[] {
  const read = (key: string) => keys.get(key) ?? keys.get(key.toLowerCase()) ?? key;
  let all = [''];
  for (const piece of text.match(/ل[اأإآ]|./gsu) ?? []) {
    const ways = new Set([keys.get(piece) ?? [...piece].map(read).join(''), [...piece].map(read).join('')]);
    all = all.flatMap((before) => [...ways].map((way) => before + way)).slice(0, mostReadings);
  }
  return all;
}
