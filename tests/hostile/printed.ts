import domino from '@mixmark-io/domino';

/** What a page is made of, as an HTML parser sees it that is no browser's. */
export interface Printed {
  /** `a[href]` for each attribute of each element, `a` for each element. */
  marks: Set<string>;
  /** Texts of scripts that run and of styles. */
  code: Set<string>;
  /** Values of attributes that browsers go to or load. */
  addresses: Set<string>;
  /** What machines are told of the page. */
  data: unknown[];
}

const leading = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'poster',
  'cite',
  'ping',
  'xlink:href',
]);

/** Reads a page. Throws where what it says to machines is no JSON. */
export function printed(html: string): Printed {
  const document = domino.createDocument(html);
  const found: Printed = {
    marks: new Set(),
    code: new Set(),
    addresses: new Set(),
    data: [],
  };
  for (const element of Array.from(document.querySelectorAll('*'))) {
    const tag = element.tagName.toLowerCase();
    found.marks.add(tag);
    for (const { name, value } of Array.from(element.attributes)) {
      found.marks.add(`${tag}[${name}]`);
      if (leading.has(name)) found.addresses.add(value);
      if (name === 'srcset')
        for (const one of value.split(', ')) found.addresses.add(one.split(' ')[0] ?? '');
      if (name === 'http-equiv' && value.toLowerCase() === 'refresh')
        found.addresses.add(element.getAttribute('content') ?? '');
      if (name === 'http-equiv') found.marks.add(`meta[http-equiv=${value.toLowerCase()}]`);
    }
    const text = element.textContent ?? '';
    if (tag === 'style') found.code.add(text);
    if (tag !== 'script') continue;
    if (element.getAttribute('type') === 'application/ld+json') found.data.push(JSON.parse(text));
    else found.code.add(text);
  }
  return found;
}

/** Whether a reader of a page may be led to an address, or a browser load it. */
export function isHarmless(address: string): boolean {
  const [, scheme] = /^[\s\p{Cc}]*([^/?#:]*):/u.exec(address) ?? [];
  return scheme === undefined
    ? !/^[\s\p{Cc}]*[/\\]{2}/u.test(address)
    : ['http', 'https', 'mailto', 'tel'].includes(scheme) ||
        /^data:(?:,|image\/bmp;base64,[\w+/=]+)$/.test(address);
}
