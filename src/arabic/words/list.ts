/** The words of a text, between white space. */
export function list(text: string): string[] {
  return text.trim().split(/\s+/);
}
