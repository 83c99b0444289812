import type { AstroIntegration } from 'astro';

/** An Astro adapter whose server is the press: the templates are compiled once and print any address when asked. */
export function pressAdapter(): AstroIntegration {
  return {
    name: 'nashra-press',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'nashra-press',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./app-entry.ts', import.meta.url),
          supportedAstroFeatures: {
            staticOutput: 'stable',
            serverOutput: 'stable',
            sharpImageService: 'stable',
          },
        }),
    },
  };
}
