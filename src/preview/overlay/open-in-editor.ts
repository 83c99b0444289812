import { element } from '../../scripts/element.ts';
import { previewing } from '../../strings/preview.ts';

/** A button that opens a place (`file:line:column`) in the author's editor, by the door that Vite keeps for that. */
export function openInEditor(place: string, ...inside: (string | Node)[]): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', className: 'preview-open', title: previewing.openInEditor },
    ...inside,
  );
  button.addEventListener('click', () => fetch(`/__open-in-editor?file=${encodeURIComponent(place)}`));
  return button;
}
