import { articlePath } from '../catalogue/urls.ts';
import { harmless } from '../content/problem.ts';
import { suggesting } from '../strings/likeness.ts';
import type { Draft } from '../suggest/draft.ts';
import { missingFields } from '../suggest/front-matter-lines.ts';
import type { Suggestions } from '../suggest/suggestions.ts';

const { fields, written } = suggesting;

/** Suggestions for people: each with why, then the lines that the file lacks, ready to be pasted. */
export function tellPeople(file: string, draft: Draft, suggestions: Suggestions): string {
  const { city, section, tags, related } = suggestions;
  const said: string[] = [];
  if (city) {
    const { name, aliases, id } = city.city;
    const differs = draft.city !== undefined && ![name, id, ...aliases].includes(draft.city);
    said.push(`${fields.city}: ${name}${differs ? ` ${written(draft.city ?? '')}` : ''}`);
    said.push(`    ${suggesting.whyCity(city.places)}`);
  }
  if (section) {
    const { name, id } = section.section;
    const differs = draft.section !== undefined && ![name, id].includes(draft.section);
    const sure = suggesting.confidence[section.confidence];
    said.push(`${fields.section}: ${name} (${sure})${differs ? ` ${written(draft.section ?? '')}` : ''}`);
    said.push(`    ${suggesting.whySection(section.like, section.of)}`);
  }
  if (tags.length > 0) {
    said.push(`${fields.tags}:`);
    for (const { name, words } of tags) said.push(`    ${suggesting.whyTag(name, words)}`);
  }
  if (related.length > 0) {
    said.push(`${fields.related}:`);
    for (const { story, words } of related)
      said.push(`    ${story.id}`, `        ${story.title}`, `        ${suggesting.whyRelated(words)}`);
  }
  if (said.length === 0) said.push(suggesting.nothing);
  const missing = missingFields(draft, suggestions).flatMap(({ lines }) => lines);
  if (missing.length > 0) said.push('', suggesting.paste, ...missing);
  return [suggesting.heading(file), '', ...said].map(harmless).join('\n');
}

/** Suggestions for programs; what is not suggested is null. */
export function tellPrograms({ city, section, tags, related }: Suggestions): string {
  const told = {
    city: city ? { id: city.city.id, name: city.city.name, ...city.places } : null,
    section: section
      ? { id: section.section.id, name: section.section.name, confidence: section.confidence }
      : null,
    tags: tags.map(({ name, words }) => ({ name, words })),
    related: related.map(({ story, likeness, words }) => ({
      id: story.id,
      title: story.title,
      path: articlePath(story.id),
      likeness: Math.round(likeness * 100) / 100,
      words,
    })),
  };
  return JSON.stringify(told, undefined, 2);
}
