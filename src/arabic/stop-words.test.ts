import { expect, test } from 'vitest';
import { isStopWord } from './stop-words.ts';

const lines = (text: string) => text.trim().split(/\s+/);

test.each(
  lines(`
    في من إلى الى على عن مع أن ان إنّ وأن فإن وفي ومن هذا هذه وهذه الذي التي والذين كان وكانت كما لكن ولكن أو او ثم قد وقد لا ولا لم فلم
    هو وهو هي هم أنه وأنه به له عليه فيها منهم كل بعض بين خلال منذ حتى بعد قبل مَا فِي مـن ال الـ و ل
    the The of de les`),
)('«%s» says nothing of what a text is about', (word) => {
  expect(isStopWord(word)).toBe(true);
});

test.each(
  lines(`
    فئة علي آب أب أم أمي ولي وليد وعي فهم وهم فلك وهن وكل فاس وفاس فن وفد بنك لبنان عن2 الأمن العلي منى مني2
    UN US IA OMS MAP جامعة مدينة المغرب 19 2026 كوفيد ONU ماء مال`).filter(
    (word) => !/\d$/.test(word) || /^\d/.test(word),
  ),
)('«%s» says something', (word) => {
  expect(isStopWord(word)).toBe(false);
});
