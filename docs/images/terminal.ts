import { stripVTControlCharacters } from 'node:util';

/**
 * A page that shows what a terminal said, to be photographed. Each line runs in the direction of its first letter, as in
 * terminals that know the bidi algorithm; of the escape sequences inverse video alone is kept. A line that begins with `$ ` is what the
 * author typed.
 */
export function terminalPage(said: string): string {
  const lines = said.trimEnd().split(/\r?\n/).map(lineOf);
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><main>${lines.join('')}</main>`;
}

function lineOf(line: string): string {
  const pieces = line.split(/\u001B\[(?=2?7m)/).map((piece, index) => {
    if (index === 0) return escapeHtml(piece);
    const [code = '', text = ''] = [piece.slice(0, piece.indexOf('m')), piece.slice(piece.indexOf('m') + 1)];
    return code === '7' ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text);
  });
  const isTyped = line.startsWith('$ ');
  return `<p${isTyped ? ' class="typed" dir="ltr"' : ''}>${pieces.join('') || '<br>'}</p>`;
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
