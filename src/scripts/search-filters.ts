import { mediumDate } from '../arabic/dates.ts';
import { fold } from '../arabic/fold.ts';
import { count, formatNumber } from '../arabic/plural.ts';
import type { Filters } from '../search/narrowing.ts';
import { filterNames } from '../search/part-list.ts';
import { searching } from '../strings/searching.ts';
import { element } from './element.ts';
import { mixedText } from './mixed-text.ts';
import { type LimitName, limitNames } from './search-address.ts';
import { type Choice, choicesOf, type Offers } from './search-choices.ts';
import { type Span, startOf } from './search-days.ts';

/** What a filter shows until the reader asks for more, and how many make a list to look something up in. */
const few = 6;
const many = 20;

const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const panel = byId('filters');
const chosenList = byId('chosen');
const opener = byId('open-sheet');
const days = { from: byId<HTMLInputElement>('from'), to: byId<HTMLInputElement>('to') };

const groups = filterNames.map((name) => {
  const group = panel.querySelector(`[data-filter="${name}"]`) as HTMLFieldSetElement;
  const [find, more] = [group.querySelector('input'), group.querySelector('button.link')] as [
    HTMLInputElement,
    HTMLButtonElement,
  ];
  const list = group.querySelector('ul') as HTMLUListElement;
  let choices: Choice[] = [];

  const render = () => {
    const open = more.ariaExpanded === 'true';
    const sought = open ? fold(find.value) : '';
    const shown = open
      ? choices.filter(({ value }) => fold(value).includes(sought))
      : choices.filter(({ chosen }, place) => chosen || place < few);
    const focused = list.contains(document.activeElement) && (document.activeElement as HTMLElement);
    list.replaceChildren(...shown.map((choice) => element('li', {}, choiceButton(name, choice))));
    if (focused) focusValue(list, focused.dataset['value']);
    group.hidden = choices.length === 0;
    more.hidden = choices.length <= few;
    more.textContent = open ? searching.fewerValues : searching.moreValues;
    find.hidden = !open || choices.length < many;
  };
  more.addEventListener('click', () => {
    more.ariaExpanded = String(more.ariaExpanded !== 'true');
    find.value = '';
    render();
  });
  find.addEventListener('input', render);
  return {
    offer: (counts: Offers[typeof name], filters: Filters) => {
      choices = choicesOf(name, counts, filters[name]);
      render();
    },
    name,
  };
});

function focusValue(list: HTMLElement, value: string | undefined): void {
  const buttons = [...list.querySelectorAll<HTMLElement>('[data-value]')];
  buttons.find(({ dataset }) => dataset['value'] === value)?.focus({ preventScroll: true });
}

function choiceButton(name: LimitName, { value, stories, chosen }: Choice): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', className: 'choice', ariaPressed: String(chosen) },
    ...mixedText(value),
  );
  Object.assign(button.dataset, { limit: name, value });
  if (stories !== undefined) {
    button.title = count(stories, searching.result);
    button.append(' ', element('span', { className: 'number' }, formatNumber(stories)));
  }
  return button;
}

/** Shows what the results may be narrowed to. */
export function showFilters(offers: Offers, filters: Filters): void {
  for (const { name, offer } of groups) offer(offers[name], filters);
}

/** Shows what the results are narrowed to: at once, before the answer comes. */
export function showChosen(filters: Filters): void {
  const chosen = limitNames.flatMap((name) => {
    const value = filters[name];
    return value ? [element('li', {}, chosenButton(name, value))] : [];
  });
  chosenList.replaceChildren(...chosen);
  chosenList.hidden = chosen.length === 0;
  opener.textContent = searching.openFilters + (chosen.length > 0 ? ` (${formatNumber(chosen.length)})` : '');
  byId('clear').hidden = chosen.length === 0;
  for (const button of panel.querySelectorAll<HTMLElement>('[data-limit]')) {
    const { limit, value } = button.dataset;
    button.ariaPressed = String(filters[limit as LimitName] === value);
  }
  for (const button of panel.querySelectorAll<HTMLElement>('[data-span]'))
    button.ariaPressed = String(
      !filters.to && filters.from === startOf(button.dataset['span'] as Span, new Date()),
    );
  days.from.value = filters.from ?? '';
  days.to.value = filters.to ?? '';
}

function chosenButton(name: LimitName, value: string): HTMLButtonElement {
  const told = { from: searching.chosenFrom, to: searching.chosenTo };
  const text = name === 'from' || name === 'to' ? told[name](mediumDate({ iso: value })) : value;
  const button = element(
    'button',
    { type: 'button', className: 'choice', ariaLabel: searching.remove(text) },
    ...mixedText(text),
  );
  button.classList.add('chosen');
  Object.assign(button.dataset, { limit: name, value });
  return button;
}

/** Calls with what the reader narrows the results to, each time; an undefined limit is none. */
export function whenNarrowed(filtersNow: () => Filters, narrowed: (filters: Filters) => void): void {
  byId('searching').addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (!button) return;
    const { limit, value, span, clear } = button.dataset;
    const filters = filtersNow();
    const pressed = button.ariaPressed === 'true';
    if (clear !== undefined) narrowed({});
    else if (span)
      narrowed({ ...filters, from: pressed ? undefined : startOf(span as Span, new Date()), to: undefined });
    else if (limit) {
      const taken = filters[limit as LimitName] === value;
      narrowed({ ...filters, [limit]: taken ? undefined : value });
    }
    if (!button.checkVisibility()) (chosenList.querySelector('button') ?? byId('summary')).focus();
  });
  for (const name of ['from', 'to'] as const)
    days[name].addEventListener('change', () => {
      const { value } = days[name];
      if (!value.startsWith('0')) narrowed({ ...filtersNow(), [name]: value });
    });
}
