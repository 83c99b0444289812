import { describe, expect, test } from 'vitest';
import { tagUri } from './guid.ts';

describe('the tag URI of a story', () => {
  test.each([
    ['2026/02/settat-forum', 'tag:nashra.example,2026:2026/02/settat-forum'],
    [
      '2025/12/ليلة-الحكاية',
      'tag:nashra.example,2025:2025/12/%D9%84%D9%8A%D9%84%D8%A9-%D8%A7%D9%84%D8%AD%D9%83%D8%A7%D9%8A%D8%A9',
    ],
    ['بلا-سنة', 'tag:nashra.example,2026:%D8%A8%D9%84%D8%A7-%D8%B3%D9%86%D8%A9'],
    ['old stories/a', 'tag:nashra.example,2026:old%20stories/a'],
  ])('%s → %s', (guid, uri) => {
    expect(tagUri(guid, 'https://nashra.example')).toBe(uri);
    expect(uri).toMatch(/^tag:[a-z\d.-]+,\d{4}:[\w./%-]+$/);
  });

  test('names the host without its port', () => {
    expect(tagUri('2026/02/a', 'http://localhost:4321/')).toBe('tag:localhost,2026:2026/02/a');
  });
});
