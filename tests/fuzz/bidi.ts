import { ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { bidiPieces, isolateRuns } from '../../src/arabic/bidi.ts';
import { isolatedHtml } from '../../src/markdown/isolated-html.ts';
import { parsedPieces, piecesOf } from './html.ts';
import { target } from './target.ts';
import { anyText } from './texts.ts';

export const bidi = target({
  name: 'bidi',
  claim: 'what is isolated is closed again, and nothing else of a text is changed',
  input: fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 60 })),
  inputs: 10_000,
  law(text) {
    strictEqual(
      bidiPieces(text)
        .map((piece) => piece.text)
        .join(''),
      text,
    );
    const isolated = isolateRuns(text);
    strictEqual(isolateRuns(isolated), isolated);
    const visible = text.replaceAll(/[\u061C\u200F\u2068\u2069]/g, '');
    strictEqual(isolated.replaceAll(/[\u061C\u200F\u2068\u2069]/g, ''), visible);
    if (isolated !== text) {
      let open = 0;
      for (const [control] of isolated.matchAll(/[\u2068\u2069]/g)) {
        open += control === '\u2068' ? 1 : -1;
        ok(open === 0 || open === 1, 'isolates are nested or closed twice');
      }
      strictEqual(open, 0);
    }
    const pieces = piecesOf(isolatedHtml(text));
    const said = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
    strictEqual(said.replaceAll('\u061C', ''), text.replaceAll('\u061C', ''));
    ok(pieces.every((piece) => piece.kind === 'text' || piece.name === 'bdi'));
    if (!/[\0\r]/.test(text))
      strictEqual(JSON.stringify(parsedPieces(isolatedHtml(text))), JSON.stringify(pieces));
  },
});
