import type { AstroIntegration } from 'astro';

/**
 * Lets Astro build the pages that are rendered on demand, for the site's own server to call. The adapters that can be had bring a server
 * with them; ours exists, with its own headers, limits and logs, so all that is wanted is the function that renders a request.
 */
export function liveAdapter(): AstroIntegration {
  return {
    name: 'live-pages',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'live-pages',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('../../src/live-entry.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server', middlewareMode: 'classic' },
          supportedAstroFeatures: {
            staticOutput: 'stable',
            hybridOutput: 'stable',
            serverOutput: 'stable',
            sharpImageService: 'stable',
          },
        });
      },
    },
  };
}
