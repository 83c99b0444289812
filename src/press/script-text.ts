import { readFile } from 'node:fs/promises';
import { minify, type Plugin, transformWithOxc } from 'vite';

const suffix = '?script';

/**
 * `import text from './script.ts?script'` gives a script without imports as minified text. Astro puts scripts that it
 * compiles into pages as modules, which run late; this is for what must be done before the first paint.
 */
export function scriptText(): Plugin {
  return {
    name: 'nashra-script-text',
    async load(id) {
      if (!id.endsWith(suffix)) return;
      const file = id.slice(0, -suffix.length);
      this.addWatchFile(file);
      const { code } = await transformWithOxc(await readFile(file, 'utf8'), file);
      const minified = await minify(file, code);
      return `export default ${JSON.stringify(minified.code.trim())};`;
    },
  };
}
