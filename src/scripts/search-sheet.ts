const beside = document.getElementById('beside') as HTMLElement;
const sheet = document.getElementById('sheet') as HTMLDialogElement;
const filters = document.getElementById('filters') as HTMLElement;

/** Keeps the filters beside the results where there is room, and otherwise in a dialog that a button opens. */
export function placeFilters(): void {
  const wide = matchMedia('(min-width: 64rem)');
  const place = () => {
    if (wide.matches) sheet.close();
    (wide.matches ? beside : sheet).prepend(filters);
  };
  wide.addEventListener('change', place);
  place();
  document.getElementById('open-sheet')?.addEventListener('click', () => sheet.showModal());
  sheet.addEventListener('click', ({ target }) => target === sheet && sheet.close());
}
