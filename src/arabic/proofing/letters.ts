/** An Arabic letter, in a pattern with the flag `u`: of any language written in Arabic script, tatweel excepted. */
export const letter = String.raw`(?:(?!\u0640)(?=\p{Script=Arabic})\p{L})`;

/** Where the character before is part of an Arabic word: a letter or a vowel mark. */
export const afterLetter = String.raw`(?<=${letter}|[\u064B-\u065F\u0670])`;

/** Where no word or number goes on before, and none after. */
export const wordStart = String.raw`(?<![\p{L}\p{M}\p{N}\u0640])`;
export const wordEnd = String.raw`(?![\p{L}\p{M}\p{N}\u0640])`;
