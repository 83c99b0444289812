/** What the lockfile says of a package. */
interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
}

/** What reaches a browser, as it is or bundled; its licence goes with it into `public/licences.txt`. */
export const shipped: Record<string, { to: string; text: string }> = {
  '@expo-google-fonts/ibm-plex-sans-arabic': { to: 'readers', text: 'LICENSE_FONT' },
  '@sveltia/cms': { to: 'editors', text: 'LICENSE.txt' },
  pagefind: { to: 'readers', text: 'LICENSE/LICENSE' },
};

/**
 * The licences (SPDX) that packages may have. Those of libvips (LGPL), Lightning CSS and axe (MPL) ask something of who changes
 * or ships them; they are used as they come, and stay on the machine that builds.
 */
export const allowed = new Set([
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT AND OFL-1.1',
  'MIT OR Apache-2.0',
  'MPL-2.0',
  'PSF-2.0',
  'Python-2.0',
]);

/** The packages of a lockfile, each version once, by name. */
export function packagesOf(
  lockfile: string,
): { name: string; version: string; licence: string; use: string }[] {
  const { packages } = JSON.parse(lockfile) as { packages: Record<string, Locked> };
  const found = Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, { version, license, dev }]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const use = shipped[name]?.to ?? (dev ? 'tests' : 'build');
      return { name, version, licence: license ?? 'none', use };
    })
    .sort((one, other) => compare(one.name, other.name) || compare(one.use, other.use));
  const keys = found.map(({ name, version }) => `${name}@${version}`);
  return found.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** The text of `docs/licences.md`. */
export function licencesPage(lockfile: string): string {
  const packages = packagesOf(lockfile);
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const byCount = [...counts].sort(([one, some], [other, more]) => more - some || compare(one, other));
  return [
    '# Licences of what we install',
    '',
    'Written by `npm run licences` from `package-lock.json`; `docs/licences.test.ts` fails where they differ, or where a licence',
    'is new (`allowed` in `docs/licences.ts`). *Readers* and *editors* are they whose browsers get something of the package: the',
    'texts of these licences stand in every built site at `/licences.txt`. *Build* runs where the site or the report endpoint',
    'runs, *tests* only where Nashra is worked on. Packages for other systems are listed too. For a machine to read:',
    '`npm sbom --omit=dev --sbom-format cyclonedx` (or `spdx`).',
    '',
    '| Licence | Packages |',
    '|---|---|',
    ...byCount.map(([licence, count]) => `| ${licence} | ${count} |`),
    '',
    '| Package | Version | Licence | For |',
    '|---|---|---|---|',
    ...packages.map(({ name, version, licence, use }) => `| ${name} | ${version} | ${licence} | ${use} |`),
    '',
  ].join('\n');
}

/** The text of `public/licences.txt`; `read` gives a file of an installed package. */
export function shippedLicences(read: (name: string, file: string) => string): string {
  return Object.entries(shipped)
    .map(([name, { text }]) => `${name}\n\n${read(name, text).replaceAll('\r', '').trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}
