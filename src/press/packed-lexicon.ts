import { lexicon } from '../arabic/lexicon.ts';
import { packLexicon } from '../arabic/packed-lexicon.ts';

/** Vite's plugin that gives browsers the stemmer's word lists as one short text in place of `src/arabic/lexicon.ts`. */
export function packedLexicon() {
  return {
    name: 'packed-lexicon',
    transform(_code: string, id: string): string | undefined {
      if (!/\/src\/arabic\/lexicon\.ts$/.test(id.replaceAll('\\', '/'))) return;
      return `import { unpackLexicon } from './packed-lexicon.ts';
export const lexicon = unpackLexicon('${packLexicon(lexicon)}');`;
    },
  };
}
