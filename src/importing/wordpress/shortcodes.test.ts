import { expect, test } from 'vitest';
import { withoutShortcodes } from './shortcodes.ts';

const media = {
  image: (id: string) => (id === '5' ? { url: 'https://a.example/5.jpg', alt: 'قاعة' } : undefined),
};

test.each([
  [
    '[caption id="a" width="300"]<a href="x"><img src="y"></a> شرح[/caption]',
    '<figure><a href="x"><img src="y"></a><figcaption>شرح</figcaption></figure>',
    [],
  ],
  ['[embed]https://v.example/1[/embed]', '\n\nhttps://v.example/1\n\n', []],
  ['[video src="https://v.example/1.mp4"]', '\n\nhttps://v.example/1.mp4\n\n', []],
  [
    '[gallery ids="5,6"]',
    '<figure><img src="https://a.example/5.jpg" alt="قاعة"><figcaption></figcaption></figure>',
    [],
  ],
  ['[gallery]', '', ['gallery']],
  ['[vc_row][vc_column]نص[/vc_column][/vc_row]', 'نص', ['vc_row', 'vc_column']],
  ['[button link="x"]نص[/button]', 'نص', ['button']],
  ['قال [كذا] و[sic] و[1]', 'قال [كذا] و[sic] و[1]', []],
])('%s', (html, without, dropped) => {
  const names: string[] = [];
  expect(withoutShortcodes(html, media, (name) => names.push(name))).toBe(without);
  expect(names).toEqual(dropped);
});
