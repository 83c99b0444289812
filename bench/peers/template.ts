import { readFileSync, writeFileSync } from 'node:fs';

/** What makes a harmless change in an article template: the article bears the number that it is given; 0 restores it. */
export function templateChanger(file: string): (number: number) => void {
  const original = readFileSync(file, 'utf8');
  return (number) =>
    writeFileSync(
      file,
      number === 0 ? original : original.replace('<article ', `<article data-run="${number}" `),
    );
}
