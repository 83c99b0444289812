import type { Page } from 'playwright-core';

/** What a screen reader is given of one thing on a page. */
export interface Heard {
  role: string;
  name: string;
}

/** What screen readers are given of a page, but for what the browser itself puts into fields of dates. */
export async function heardOn(page: Page): Promise<Heard[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const isInDate = (id: string | undefined): boolean => {
    const node = id === undefined ? undefined : byId.get(id);
    return node !== undefined && (node.role?.value === 'Date' || isInDate(node.parentId));
  };
  return nodes
    .filter(({ ignored, parentId }) => !ignored && !isInDate(parentId))
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '').trim() }));
}

const landmarks = ['navigation', 'region', 'complementary'];
const named = new Set([
  ...landmarks,
  ...['heading', 'link', 'button', 'searchbox', 'textbox', 'combobox', 'Date', 'dialog', 'group'],
]);

/** Years and page numbers are names in every language. */
const isArabic = (name: string) => /\p{Script=Arabic}/u.test(name) || /^[\d\s–.,%]+$/.test(name);

/** Controls, headings and landmarks without a name in Arabic, and landmarks that share one with another of their kind. */
export async function namelessOn(page: Page): Promise<string[]> {
  const heard = await heardOn(page);
  const places = heard
    .filter(({ role }) => landmarks.includes(role))
    .map(({ role, name }) => `${role} ${name}`);
  return [
    ...heard
      .filter(({ role, name }) => named.has(role) && !isArabic(name))
      .map(({ role, name }) => `${role} “${name}”`),
    ...places.filter((place, index) => places.indexOf(place) !== index),
  ];
}
