/**
 * The name of the `<meta>` element that the page of a withdrawn story carries, with the date: by it the notice is known
 * also where a host answers 200.
 */
export const withdrawnMark = 'nashra:withdrawn';

/** Whether a page is the notice of a withdrawn story, or leads on to it. */
export function isNotice(html: string): boolean {
  return html.includes(`<meta name="${withdrawnMark}"`);
}
