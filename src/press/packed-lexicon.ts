import path from 'node:path';

const packer = path.resolve(import.meta.dirname, '../arabic/packed-lexicon.ts').replaceAll('\\', '/');
const from = (name: string) => `import { ${name} } from '${packer}';\n`;

/**
 * Vite's plugin that packs Arabic word lists for browsers, who then fetch a quarter less: `lexicon.ts` becomes one short
 * text, and in the list of stop words every letter takes one byte.
 */
export function packedLexicon() {
  return {
    name: 'packed-lexicon',
    async transform(code: string, id: string): Promise<string | undefined> {
      const file = /\/src\/arabic\/((?:words\/)?[a-z-]+)\.ts$/.exec(id.replaceAll('\\', '/'))?.[1];
      if (file !== 'lexicon' && file !== 'words/stop-words') return;
      const { packLexicon, packText } = await import('../arabic/packed-lexicon.ts');
      if (file === 'lexicon') {
        const { lexicon } = await import('../arabic/lexicon.ts');
        return `${from('unpackLexicon')}export const lexicon = unpackLexicon('${packLexicon(lexicon)}');`;
      }
      return (
        from('unpackText') +
        code.replace(/`\n([^`]*)`/g, (_, text) => `unpackText(${JSON.stringify(packText(text))})`)
      );
    },
  };
}
