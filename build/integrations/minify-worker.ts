/** Astro leaves server code as it is. The Worker's size is part of its cold start, so this build minifies it. */
import type { Plugin } from 'vite';

export function minifyWorker(): Plugin {
  return {
    name: 'minify-worker',
    configEnvironment: (name) => (name === 'ssr' ? { build: { minify: true } } : null),
  };
}
