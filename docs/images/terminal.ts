import { stripVTControlCharacters } from 'node:util';

/**
 * A page that shows what a terminal said, to be photographed. Each line runs in the direction of its first letter, as in terminals
 * that detect it; of the escape sequences inverse video alone is kept. A line that begins with `$ ` is what the author typed.
 */
export function terminalPage(said: string): string {
  const lines = said.trimEnd().split(/\r?\n/).map(lineOf);
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><main>${lines.join('')}</main>`;
}

function lineOf(line: string): string {
  const [plain = '', ...inverse] = line
    .split('\u001B[7m')
    .map((piece) => piece.split('\u001B[27m').map(escapeHtml));
  const marked = inverse.map(([inside, after = '']) => `<mark>${inside}</mark>${after}`);
  const typed = line.startsWith('$ ') ? ' class="typed"' : '';
  return `<p${typed}>${[plain, ...marked].join('') || '<br>'}</p>`;
}

const escapeHtml = (text: string) =>
  stripVTControlCharacters(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const style = `
body { margin: 0; }
main {
  box-sizing: border-box; inline-size: 1000px; padding: 22px 28px; background: #fbfaf7; color: #23211d;
  font: 17px/1.75 'DejaVu Sans Mono', 'Noto Sans Mono', 'IBM Plex Sans Arabic', monospace;
}
p { margin: 0; unicode-bidi: plaintext; white-space: pre-wrap; text-align: start; }
.typed { font-weight: 700; }
mark { background: #23211d; color: #fbfaf7; }
`;
