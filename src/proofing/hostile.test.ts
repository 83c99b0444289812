import { expect, test } from 'vitest';
import { mendStory } from './mend-story.ts';

const size = 50_000;
const fill = (unit: string) => unit.repeat(Math.floor(size / unit.length));

test.each([
  ['spaces', `أ${fill(' ')}أ`],
  ['tatweels', `أ${fill('ـ')}`],
  ['stretched letters', fill('أـ')],
  ['Persian letters', fill('ک ')],
  ['quotation marks', fill('"أ ')],
  ['single ones', fill("'أ")],
  ['opened quotations', fill('«')],
  ['opened paragraphs', fill('«أ\n\n')],
  ['mailboxes', fill('a.b@')],
  ['addresses', fill('http://')],
  ['dots', fill('أ...')],
  ['unclosed comments', fill('<!-- proof-ignore ')],
  ['numbers that would be lists', fill('١. أ\n\n')],
  ['backticks', fill('`')],
])('a hostile story of %s is mended in bounded time', { timeout: 20_000 }, (_what, body) => {
  const started = process.cpuUsage();
  mendStory(`---\ntitle: أ\n---\n${body}\n`, { file: 'a.md', namesOfCity: () => [] });
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
});
