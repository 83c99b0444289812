/** The words of a text, between white space. */
export function list(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Words that belong together: a line for each group, or a bar between two of them. */
export function groups(text: string): string[][] {
  return text.trim().split(/[|\n]/).map(list);
}
