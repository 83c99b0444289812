const outsideXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text without the characters that no XML 1.0 document may hold (section 2.2), lone surrogates among them. */
export function xmlChars(text: string): string {
  return text.replace(outsideXml, '');
}

/**
 * Any text for XML content or a quoted attribute. Only the five entities that XML itself names are used: the parser
 * that `@astrojs/rss` runs over `customData` knows no others.
 */
export function escapeXml(text: string): string {
  return xmlChars(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** An element. Undefined attributes are left out; `content` is markup, absent for an empty element. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
  return content === '' ? `<${name}${given}/>` : `<${name}${given}>${content}</${name}>`;
}
