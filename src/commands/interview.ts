import type { NewStory } from '../content/new-story.ts';
import type { Complaint } from '../content/problem.ts';
import { creating } from '../strings/desk.ts';

/** Shows a question and gives the answer, without the spaces around it. */
export type Ask = (question: string, complaint?: Complaint) => Promise<string>;

/**
 * Asks for what is not known of a story yet: title, city, section, source. `judge` says what is wrong with what is known of
 * a field; an answer that is wrong is asked for again.
 */
export async function interview(
  story: NewStory,
  sections: readonly string[],
  usualSection: string,
  judge: (story: NewStory, key: string) => Complaint | undefined,
  ask: Ask,
): Promise<NewStory> {
  const known = { ...story };
  const fill = async (key: 'title' | 'city' | 'section', question: string) => {
    let complaint = judge(known, key);
    while (complaint || known[key] === undefined) {
      const wasTyped = known[key] !== undefined;
      known[key] = (await ask(question, wasTyped ? complaint : undefined)) || undefined;
      complaint = judge(known, key);
      if (!complaint) return;
    }
  };
  await fill('title', creating.questions.title);
  await fill('city', creating.questions.city);
  await fill('section', creating.questions.section(sections, usualSection));

  let complaint = judge(known, 'source');
  if (story.source !== undefined && !complaint) return known;
  do {
    known.source = (await ask(creating.questions.source, complaint)) || undefined;
    known.sourceUrl = known.source && ((await ask(creating.questions.sourceUrl(known.source))) || undefined);
    complaint = judge(known, 'source');
  } while (complaint);
  return known;
}
