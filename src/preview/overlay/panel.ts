import { element } from '../../scripts/element.ts';
import { previewing } from '../../strings/preview.ts';
import type { PageReport, ShownProblem } from '../report.ts';
import { openInEditor } from './open-in-editor.ts';

/**
 * Shows the problems of the open page, and how many others there are, at the edge of the window; on the page of a story
 * that cannot be shown, in it.
 */
export function showPanel(report: PageReport): void {
  const { problems, others, elsewhere, margin } = report;
  document.querySelector('.preview-panel')?.remove();
  const brokenPage = document.querySelector('.preview-broken');
  const { notes } = margin;
  const parts: Node[] = [];
  if (problems.length > 0) parts.push(...(brokenPage ? [listOf(problems)] : [refusal(report)]));
  if (others > 0) parts.push(folded(previewing.elsewhere(others), false, listOf(elsewhere)));
  if (notes.length > 0)
    parts.push(element('p', {}, element('a', { href: '#preview-note' }, previewing.remarks(notes.length))));
  if (parts.length === 0) return;
  const className = problems.length > 0 ? 'preview-panel preview-refused' : 'preview-panel';
  const panel = element('section', { className, ariaLabel: previewing.panel }, ...parts);
  (brokenPage ?? document.body).append(panel);
}

function refusal({ file, problems }: PageReport): Node {
  const isKept = file === undefined && location.pathname !== '/';
  const words = isKept ? previewing.lastGood : previewing.mendNote;
  const note = element('p', { className: 'preview-quiet' }, words);
  return folded(previewing.refused(problems.length), true, note, listOf(problems));
}

function folded(summary: string, open: boolean, ...inside: Node[]): Node {
  return element('details', { open }, element('summary', {}, summary), ...inside);
}

function listOf(problems: readonly ShownProblem[]): Node {
  return element('ol', { className: 'preview-problems' }, ...problems.map(item));
}

function item({ file, line, column, wrong, mend, open, excerpt }: ShownProblem): Node {
  const place = element('code', { dir: 'ltr' }, `${file}:${line}:${column}`);
  const shown = element('li', {}, openInEditor(open, place));
  shown.append(element('p', {}, element('strong', {}, wrong)), element('p', {}, mend));
  if (excerpt) {
    const [before, marked, after] = excerpt;
    shown.append(
      element('p', { className: 'preview-line', dir: 'auto' }, before, element('mark', {}, marked), after),
    );
  }
  return shown;
}
