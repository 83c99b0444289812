import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serialiseJsonLd } from './json-ld.ts';

describe('JSON-LD in a script element', () => {
  test.each([
    ['</script><script>alert(1)</script>', '"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>"'],
    ['<!-- <script', '"\\u003c!-- \\u003cscript"'],
    ['سطر\u2028ثم\u2029آخر', '"سطر\\u2028ثم\\u2029آخر"'],
    ['نصف \uD800', '"نصف \\ud800"'],
    ['\u0000\u001F', '"\\u0000\\u001f"'],
  ])('%j is printed as %s', (text, printed) => {
    expect(serialiseJsonLd({ text })).toBe(`{"text":${printed}}`);
  });

  test('any text comes back from a JSON parser, and none can end the element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const printed = serialiseJsonLd({ text });
        expect(printed).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(printed)).toEqual({ text });
      }),
    );
  });
});
