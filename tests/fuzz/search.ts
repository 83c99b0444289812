import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../src/arabic/fold.ts';
import { synonymFinder } from '../../src/arabic/synonyms.ts';
import { tokensOf } from '../../src/arabic/tokens.ts';
import { commonSynonyms } from '../../src/arabic/words/synonyms.ts';
import { hidden, hiddenPassages, revealed, revealedPassages } from '../../src/search/hidden.ts';
import { readQuestion } from '../../src/search/question.ts';
import { target } from './target.ts';
import { anyText } from './texts.ts';

const synonymsOf = synonymFinder(commonSynonyms);

export const questions = target({
  name: 'questions',
  claim: 'any question is read into words of it, and what results show comes back as it was',
  input: fc.record({ text: anyText, unfinished: fc.boolean() }),
  inputs: 5_000,
  law({ text, unfinished }) {
    strictEqual(revealed(hidden(text)), text);
    deepStrictEqual(revealedPassages(hiddenPassages([text, text], [[], []]), ''), [text, text]);
    strictEqual(fold(fold(text)), fold(text));
    let end = 0;
    for (const token of tokensOf(text)) {
      ok(token.start >= end && token.end > token.start);
      end = token.end;
      strictEqual(text.slice(token.start, token.end), token.text);
    }
    const { terms, phrases } = readQuestion(text, synonymsOf, unfinished);
    ok(terms.length <= tokensOf(text).length);
    for (const { word, ways } of terms) {
      ok(text.includes(word), word);
      ok(ways.length >= 1);
    }
    for (const phrase of phrases) ok(phrase.at(0) !== undefined && phrase.at(-1) !== undefined);
  },
});
