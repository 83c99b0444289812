import { readFileSync } from 'node:fs';

/** The newspaper's registries, words and styles. */
export const site = JSON.parse(readFileSync(new URL('../site.json', import.meta.url), 'utf8'));
