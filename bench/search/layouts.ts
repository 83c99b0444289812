/** Where Arabic letters stand on the keyboards that Latin letters are typed with; the longest first. */
export type Layout = ReadonlyMap<string, string>;

const arabicQwerty = 'ض ص ث ق ف غ ع ه خ ح ج د ش س ي ب ل ا ت ن م ك ط ئ ء ؤ ر لا ى ة و ز ظ ذ أ إ آ';
const qwerty = "q w e r t y u i o p [ ] a s d f g h j k l ; ' z x c v b n m , . / ` H Y N";
const azerty = 'a z e r t y u i o p ^ $ q s d f g h j k l m ù w x c v b n , ; : ! ² H Y N';

const layout = (arabic: string, latin: string): Layout => {
  const keys = latin.split(' ');
  return new Map(arabic.split(' ').map((letter, index) => [letter, keys[index] ?? '']));
};

/** The Arabic (101) layout over a QWERTY keyboard and the Arabic (102) layout over an AZERTY one, as Windows has them. */
export const layouts: Readonly<Record<'qwerty' | 'azerty', Layout>> = {
  qwerty: layout(arabicQwerty, qwerty),
  azerty: layout(arabicQwerty, azerty),
};

/** What appears where Arabic is typed while the Latin layout is on. Other characters stay. */
export function typedOn(text: string, keys: Layout): string {
  return text.replace(/لا|./gsu, (letter) => keys.get(letter) ?? letter);
}
