import { defineConfig } from 'astro/config';
import nashra from './src/press/integration.ts';
import preview from './src/preview/integration.ts';
import { settings } from './src/site.config.ts';

export default defineConfig({
  site: process.env.NASHRA_SITE ?? settings.url,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [nashra(), preview()],
  // Phones whose browser is never renewed: Android 5 stopped at Chrome 95, iPhones of 2015 at iOS 15.
  vite: { build: { cssTarget: ['chrome95', 'ios15'] } },
});
