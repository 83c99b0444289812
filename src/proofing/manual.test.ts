import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { about, findings } from '../strings/proofing.ts';
import { proofingManual } from './manual.ts';
import { ruleIds } from './silenced.ts';

const page = path.join(import.meta.dirname, '../../docs/proofing.md');

/** Set to write the page anew. Then read it. */
if (process.env['WRITE_MANUAL']) writeFileSync(page, proofingManual());

test('docs/proofing.md says what the rules do (else write it anew: WRITE_MANUAL=1 npx vitest run src/proofing/manual.test.ts)', () => {
  expect(readFileSync(page, 'utf8')).toBe(proofingManual());
});

test('every rule has its words', () => {
  expect(Object.keys(about).sort()).toEqual(ruleIds.toSorted());
  expect([...Object.keys(findings), 'read-also'].sort()).toEqual(ruleIds.toSorted());
});
