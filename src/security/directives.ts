/** The sources that each directive of a Content Security Policy allows. */
export type Directives = Readonly<Record<string, readonly string[]>>;

/** A policy as headers and pages state it. A directive that allows nothing is left to `default-src`. */
export function stated(directives: Directives): string {
  return Object.entries(directives)
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** Begins the element that states a policy in a page. */
export const policyStart = '<meta http-equiv="Content-Security-Policy" content="';

/** The element that states a policy in a page: it holds for all that follows it. */
export function policyMeta(directives: Directives): string {
  return `${policyStart}${stated(directives)}">`;
}
