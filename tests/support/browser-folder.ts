import type { Page } from 'playwright-core';

/**
 * Puts files into the browser's own file system, and has the page choose that wherever it asks its reader for a folder: no
 * program can answer the browser's dialog. Paths are relative to a repository's root.
 */
export async function chooseFolder(page: Page, files: Readonly<Record<string, Buffer | string>>) {
  await page.evaluate(
    async (files) => {
      const root = await navigator.storage.getDirectory();
      Object.assign(globalThis, { showDirectoryPicker: async () => root });
      await root.getDirectoryHandle('.git', { create: true });
      for (const [file = '', bytes = ''] of files) {
        const steps = file.split('/');
        const name = steps.pop() ?? '';
        let folder = root;
        for (const step of steps) folder = await folder.getDirectoryHandle(step, { create: true });
        const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await writable.write(Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)));
        await writable.close();
      }
    },
    Object.entries(files).map(([file, bytes]) => [file, Buffer.from(bytes).toString('base64')]),
  );
}
