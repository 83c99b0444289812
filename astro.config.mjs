import { defineConfig } from 'astro/config';
import nashra from './src/press/integration.ts';
import { settings } from './src/site.config.ts';

export default defineConfig({
  site: process.env.NASHRA_SITE ?? settings.url,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [nashra()],
});
