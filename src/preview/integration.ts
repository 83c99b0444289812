import type { AstroIntegration } from 'astro';
import { overlayModule } from './pages.ts';

/**
 * The authors' preview, in `astro dev` alone: it prints pages as the press does, when they are asked for, and lays over
 * them what authors want to know.
 */
export default function preview(): AstroIntegration {
  return {
    name: 'nashra-preview',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectScript }) => {
        if (command !== 'dev') return;
        updateConfig({ output: 'server', vite: { server: { watch: { ignored: ['**/.nashra/**'] } } } });
        injectScript('page', `import '${overlayModule}';`);
      },
      'astro:server:setup': async ({ server }) => {
        const { showContent } = await import('./server.ts');
        await showContent(server, server.config.root);
      },
    },
  };
}
