import { looking, saving } from '../strings/reader.ts';
import style from '../styles/look.css?inline';
import { element } from './element.ts';

/** What a reader chooses; each is kept by its name, and `at-once.ts` puts it on the page. */
const choices = [
  { name: 'scheme', title: looking.scheme, options: looking.schemes },
  { name: 'size', title: looking.size, options: looking.sizes },
];

let dialog: HTMLDialogElement | undefined;

/** Opens the panel that asks how pages should look. What is chosen holds at once, also in other tabs. */
export function openLook(): undefined {
  dialog ??= makeDialog();
  const chosen = document.documentElement.dataset;
  for (const input of dialog.querySelectorAll('input')) input.checked = chosen[input.name] === input.value;
  dialog.showModal();
}

function makeDialog(): HTMLDialogElement {
  const made = element(
    'dialog',
    { className: 'look' },
    element(
      'form',
      { method: 'dialog' },
      element('h2', { id: 'look-title' }, looking.title),
      ...choices.map(({ name, title, options }) =>
        element(
          'fieldset',
          {},
          element('legend', {}, title),
          ...options.map(({ value, label }) =>
            element('label', {}, element('input', { type: 'radio', name, value }), label),
          ),
        ),
      ),
      element(
        'p',
        {},
        element('a', { href: '/saved/' }, saving.title),
        element('button', { className: 'button' }, looking.done),
      ),
    ),
  );
  made.setAttribute('aria-labelledby', 'look-title');
  made.addEventListener('change', ({ target }) => choose(target as HTMLInputElement));
  made.addEventListener('click', ({ target }) => target === made && made.close());
  document.body.append(made);
  dress();
  return made;
}

/** A style that stands in no element, which the page's policy would refuse; browsers that know none show a plain panel. */
function dress(): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {}
}

function choose({ name, value }: HTMLInputElement): void {
  localStorage.setItem(`nashra:${name}`, value);
  dispatchEvent(new Event('storage'));
}
