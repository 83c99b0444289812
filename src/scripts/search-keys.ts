const field = document.getElementById('query') as HTMLInputElement;
const list = document.getElementById('results') as HTMLElement;
const after = ['more', 'older'].map((id) => document.getElementById(id) as HTMLElement);

/**
 * Lets the arrow keys walk from the field through the results and back, Escape return to the field and, there, empty it.
 * The field is no combobox: its results hold headings, dates and excerpts, which the options of a list box would flatten
 * into one string; links below a status that is read out keep all of them within reach of a screen reader.
 */
export function walkWithKeys(emptied: () => void): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (ctrlKey || altKey || metaKey || shiftKey || event.isComposing) return;
    const stops = [field, ...list.querySelectorAll<HTMLElement>('h2 a'), ...after].filter(
      ({ hidden }) => !hidden,
    );
    const at = stops.indexOf(target as HTMLInputElement);
    if (at < 0) return;
    if (key === 'Escape') {
      if (at > 0) field.focus();
      else if (field.value !== '') {
        field.value = '';
        emptied();
      } else return;
    } else if (key === 'ArrowDown') go(stops[at + 1]);
    else if (key === 'ArrowUp' && at > 0) go(stops[at - 1]);
    else return;
    event.preventDefault();
  });
}

function go(stop: HTMLElement | undefined): void {
  stop?.focus({ preventScroll: true });
  (stop?.closest('li') ?? stop)?.scrollIntoView({ block: 'nearest' });
}
