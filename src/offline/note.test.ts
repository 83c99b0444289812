import { expect, test } from 'vitest';
import { withNote } from './note.ts';

test('a copy says above its content since when it has been kept', () => {
  const page = '<header></header><main id="content" tabindex="-1"><h1>$& خبر</h1></main>';
  const noted = withNote(page, Date.UTC(2026, 10, 22, 12));
  expect(noted).toMatch(
    /<main id="content" tabindex="-1"><p class="wrap[^>]*>هذه نسخة محفوظة في جهازك منذ <bdi>/,
  );
  expect(noted).toContain('22 نونبر 2026');
  expect(noted).toContain('</p><h1>$& خبر</h1></main>');
});
