import { functionWords } from '../words.ts';

const marks = /[\u064B-\u0652\u0670\u0640]/g;

/** The words of a text as they are written: runs of letters, marks and digits. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

const unsaid = new Set(
  `${functionWords.join(' ')} و هذان هاتان هؤلاء أولئك اللذان اللتان اللذين لن ليس ليست إلا إذا إن لأن بأن كي أم بل
  منه منهم عنه عنها لهم به بها بهم فيه فيهم عليها عليهم إليها إليهم مع معه معها هنا أيضا جدا عدة أحد إحدى`
    .split(/\s+/)
    .map((word) => bare(word)),
);

/** Whether a reader who looks for a story would type a word: no function word, and not a letter or two. */
export function isTelling(word: string): boolean {
  const letters = bare(word);
  return (letters.length > 2 || /^\d\d$/.test(letters)) && !unsaid.has(letters);
}

/** A word without the marks, and with the letters that are written in more than one way written in one. */
export function bare(word: string): string {
  return word
    .normalize('NFKC')
    .replace(marks, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى$/, 'ي')
    .replace(/ة$/, 'ه')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .toLowerCase();
}

/**
 * The rough stem of a word, for telling whether two stories hold the same words: what may be written before and after it
 * is cut as long as three letters are left. It errs towards the same, so that few queries pass for unmistakable that are not.
 */
export function roughly(word: string): string {
  const start = bare(word).replace(/^[وفس]?(?:ال|بال|كال|لل)(?=...)|^[وفبلكس](?=....)/, '');
  return start.replace(/(?<=...)(?:يات|تها|تهم|تنا|ات|ين|ون|ان|ها|هم|نا|يه|ته|ه|ي|ا|ت)$/, '');
}
