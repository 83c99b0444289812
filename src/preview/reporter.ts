import path from 'node:path';
import { readText } from '../content/files.ts';
import type { Problem } from '../content/problem.ts';
import { proofStory } from '../proofing/proof-story.ts';
import { marginOf } from './notes.ts';
import type { Opened } from './open-folder.ts';
import { type PageReport, reportOn } from './report.ts';

/** The path of a problem's file below a content folder. */
export function fileBelow(content: string): (problem: Problem) => string {
  return ({ file }) => path.relative(content, path.resolve(file)).split(path.sep).join('/');
}

/** Reports on pages of a content folder as it stands now; `edition` is the number of what was opened of it. */
export function pageReporter(
  content: string,
): (asked: string, opened: Opened, edition: number) => PageReport {
  const textOf = (file: string) => {
    const read = readText(content, file);
    return 'text' in read ? read.text : undefined;
  };
  return (asked, { edition: { catalogue }, problems }, edition) => {
    const namesOfCity = (typed: string) => {
      const city = catalogue.registries.cities.find(typed);
      return city ? [city.name, ...city.aliases] : [];
    };
    return reportOn(asked, {
      edition,
      problems,
      catalogue,
      fileOf: fileBelow(content),
      fullPath: (file) => path.join(content, file),
      textOf,
      proofread: (file) => {
        const text = textOf(file) ?? '';
        return marginOf(text, proofStory(text, { file, namesOfCity }));
      },
    });
  };
}
