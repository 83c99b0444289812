import { expect, test } from 'vitest';
import type { Complaint } from '../content/problem.ts';
import { interview } from './interview.ts';

const unknown: Complaint = ['غير معروف.', 'صححه.'];
const known: Record<string, (string | undefined)[]> = {
  title: ['خبر'],
  city: ['سطات'],
  section: ['رياضة', undefined],
  source: ['arz', undefined],
};

/** Plays an interview; gives what was answered, and what was asked, with the complaints before it. */
async function play(story: Record<string, string>, answers: string[]) {
  const asked: string[] = [];
  const told = await interview(
    { ...story, draft: false },
    ['رياضة'],
    'مجتمع',
    (now, key) => (known[key]?.includes(now[key as 'title']) || now.sourceUrl ? undefined : unknown),
    async (question, complaint) => {
      asked.push(`${complaint ? '! ' : ''}${question.split(/[ (:]/)[0]}`);
      return answers.shift() ?? '';
    },
  );
  return { told, asked };
}

test('asks for all that is missing, one after the other', async () => {
  expect(await play({}, ['خبر', 'سطات', '', ''])).toEqual({
    told: expect.objectContaining({ title: 'خبر', city: 'سطات', section: undefined, source: undefined }),
    asked: ['عنوان', 'المدينة', 'القسم', 'المصدر'],
  });
});

test('asks for nothing that is known, and again for what is wrong', async () => {
  const { told, asked } = await play({ title: 'خبر', city: 'سطاط', section: 'رياضة' }, ['', 'سطات', '']);
  expect(asked).toEqual(['! المدينة', 'المدينة', 'المصدر']);
  expect(told).toMatchObject({ city: 'سطات', section: 'رياضة' });
});

test('asks for the link of a source, and for both again where they make none', async () => {
  const answers = ['خبر', 'سطات', '', 'جريدة', '', 'جريدة', 'https://x.example/'];
  const { told, asked } = await play({}, answers);
  expect(asked.slice(3)).toEqual(['المصدر', 'رابط', '! المصدر', 'رابط']);
  expect(told).toMatchObject({ source: 'جريدة', sourceUrl: 'https://x.example/' });
});
