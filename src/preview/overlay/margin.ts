import { element } from '../../scripts/element.ts';
import type { Note } from '../notes.ts';
import type { PageReport } from '../report.ts';
import { placeIn } from './find-text.ts';
import { openInEditor } from './open-in-editor.ts';

/** From here on there is room beside the text: the window of `article.css` in which headlines stand there. */
const wide = matchMedia('(min-width: 66rem)');

/** Shows the proofreader's notes beside the paragraphs that they are about, and marks there what it found. */
export function showMargin({ margin: { notes, blocks }, source }: PageReport): void {
  const prose = document.querySelector('.prose');
  const title = document.querySelector('main h1');
  if (!prose || !title || source === undefined) return;
  const shown = [...prose.children].filter((child) => !child.matches('.original, .preview-note'));
  const elementOf = ({ block }: Note) => {
    if (block === undefined) return title;
    return (shown.length === blocks ? shown[block] : undefined) ?? prose;
  };
  const placed = notes.map((note) => ({ place: elementOf(note), shown: noteOf(note, source), note }));
  if (placed[0]) placed[0].shown.id = 'preview-note';

  const put = () => {
    for (const { shown } of placed) shown.remove();
    const inOrder = wide.matches ? placed : placed.toReversed();
    for (const { place, shown } of inOrder) {
      if (place === title) title.after(shown);
      else if (place === prose) prose.prepend(shown);
      else if (wide.matches) place.before(shown);
      else place.after(shown);
    }
  };
  put();
  wide.addEventListener('change', put);
  markFound(placed);
}

function noteOf({ rule, level, wrong, mend, line, column }: Note, source: string): HTMLElement {
  const note = element(
    'div',
    { className: `preview-note preview-${level}`, role: 'note' },
    element('p', {}, element('strong', {}, wrong)),
    element('p', {}, mend),
  );
  note.append(openInEditor(`${source}:${line}:${column}`, element('code', { dir: 'ltr' }, rule)));
  return note;
}

/** Marks without touching the page: highlights are no elements. */
function markFound(placed: readonly { place: Element; note: Note }[]): void {
  const ranges = placed.flatMap(({ place, note }) => {
    const range = placeIn(place, note.before, note.found);
    return range ? [{ range, level: note.level }] : [];
  });
  for (const level of ['error', 'fix', 'warn'] as const)
    CSS.highlights.set(
      `preview-${level}`,
      new Highlight(...ranges.filter((found) => found.level === level).map(({ range }) => range)),
    );
}
