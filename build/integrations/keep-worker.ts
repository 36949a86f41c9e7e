/**
 * Every page of this site is static, and the Worker fills in what differs from person to person. Astro would call
 * such a site static as a whole and drop its Worker; as a server build whose pages are all prerendered it keeps it.
 */
import type { AstroIntegration } from 'astro';

export function keepWorker(): AstroIntegration {
  return {
    name: 'keep-worker',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ output: 'server' }),
      'astro:route:setup': ({ route }) => {
        route.prerender = true;
      },
    },
  };
}
