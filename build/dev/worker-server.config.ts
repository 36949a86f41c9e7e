/** Vite's configuration for the Worker of `npm run dev`: in workerd, with the bindings of wrangler.toml, anew with each change. */
import { cloudflare } from '@cloudflare/vite-plugin';
import { defineConfig } from 'vite';

export default defineConfig({
  appType: 'custom',
  // Astro's server has the usual one.
  cacheDir: '.cache/vite-worker',
  server: { watch: { ignored: ['**/.wrangler/**'] } },
  plugins: [
    cloudflare({
      configPath: 'wrangler.toml',
      config: (settings) => {
        settings.main = 'functions/dev.ts';
        settings.vars = { ...settings.vars, PAGES_AT: process.env.PAGES_AT ?? '', WORKER_FIRST: settings.assets?.run_worker_first ?? [] };
        settings.assets = { binding: 'ASSETS', run_worker_first: true, not_found_handling: 'none' };
      },
    }),
  ],
});
