import { SaxesParser } from 'saxes';

/** What keeps a text from being well-formed XML 1.0 with namespaces; undefined where nothing does. */
export function xmlFault(text: string): string | undefined {
  let fault: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => {
    fault ??= message;
  });
  parser.write(text).close();
  return fault;
}
