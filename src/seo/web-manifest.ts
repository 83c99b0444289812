import { isolateRuns } from '../arabic/bidi.ts';
import type { Settings } from '../site.config.ts';
import { type AppIcon, maskableIcon, plainIcons } from './app-icons.ts';
import { colours } from './colours.ts';
import { fixedPage } from './site-page.ts';

/** What a device that installs the newspaper as an app is told of it (W3C Web Application Manifest), as JSON. */
export function webManifest(settings: Settings): string {
  const { name, tagline, language } = settings;
  const shortcuts = (['search', 'saved', 'cities'] as const).map((page) => fixedPage(page, settings));
  const png = ({ path, size }: AppIcon) => ({ src: path, sizes: `${size}x${size}`, type: 'image/png' });
  return JSON.stringify({
    id: '/',
    name: isolateRuns(name),
    short_name: isolateRuns(name),
    description: isolateRuns(tagline),
    lang: language,
    dir: 'rtl',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: colours.paper,
    background_color: colours.paper,
    categories: ['news'],
    icons: [
      ...plainIcons.map(png),
      { ...png(maskableIcon), purpose: 'maskable' },
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: shortcuts.map(({ title, path }) => ({ name: title, url: path })),
  });
}
