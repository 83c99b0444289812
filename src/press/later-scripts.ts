import type { Plugin } from 'vite';

const suffix = '?later';

/**
 * `import address from './module.ts?later'` gives the address of a module, to be imported when a reader asks for it. Astro
 * prints a script into the page only where no module imports another at any time, so these are known by address alone.
 */
export function laterScripts(): Plugin {
  let root = '';
  let building = false;
  return {
    name: 'nashra-later-scripts',
    configResolved({ root: folder, command }) {
      root = folder;
      building = command === 'build';
    },
    load(id) {
      if (!id.endsWith(suffix)) return;
      const file = id.slice(0, -suffix.length);
      if (!building) return `export default ${JSON.stringify(file.replace(root, ''))};`;
      const emitted = this.emitFile({ type: 'chunk', id: file, preserveSignature: 'strict' });
      return `export default import.meta.ROLLDOWN_FILE_URL_${emitted};`;
    },
  };
}
