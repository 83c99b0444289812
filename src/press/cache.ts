import path from 'node:path';

/** The folder where a project keeps what it need not make twice. */
export function cacheOf(project: string): string {
  return path.join(project, '.nashra');
}

/** Where made images are kept in a cache. */
export function imagesIn(cache: string): string {
  return path.join(cache, 'images');
}

/** Where the typeface is kept as pages load it. */
export function fontsIn(cache: string): string {
  return path.join(cache, 'fonts');
}

/** Where search bundles are kept in a cache. */
export function searchIn(cache: string): string {
  return path.join(cache, 'search');
}

/** Where the bundle of the form for editors is kept in a cache. */
export function adminIn(cache: string): string {
  return path.join(cache, 'admin');
}
