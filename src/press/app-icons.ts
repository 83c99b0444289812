import type { Plugin } from 'vite';
import { type AppIcon, maskableIcon, plainIcons, touchIcon } from '../seo/app-icons.ts';

const icons = [...plainIcons, maskableIcon, touchIcon];

/** Draws the app's icons when the templates are compiled, and in `astro dev` when they are asked for. */
export function appIcons(): Plugin {
  return {
    name: 'nashra-app-icons',
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const icon of icons)
        this.emitFile({ type: 'asset', fileName: icon.path.slice(1), source: await draw(icon) });
    },
    configureServer({ middlewares }) {
      middlewares.use(async (request, response, next) => {
        const icon = icons.find(({ path }) => path === request.url);
        if (!icon) return next();
        response.writeHead(200, { 'content-type': 'image/png' }).end(await draw(icon));
      });
    },
  };
}

async function draw({ svg, size }: AppIcon): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svg), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
