import cloudflare from '@astrojs/cloudflare';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { addressGuard } from './build/integrations/address-guard.ts';
import { livePages } from './build/dev/live-pages.ts';
import { clientBuild, ownHelpers } from './build/integrations/client-build.ts';
import { describeApi } from './build/integrations/describe-api.ts';
import { firstPaint } from './build/integrations/first-paint.ts';
import { generatedStyles } from './build/integrations/generated-styles.ts';
import { holidayGuard } from './build/integrations/holiday-guard.ts';
import { keepWorker } from './build/integrations/keep-worker.ts';
import { languages } from './build/integrations/languages.ts';
import { minifyWorker } from './build/integrations/minify-worker.ts';
import { offlineWorker } from './build/integrations/offline-worker.ts';
import { outputGuard } from './build/integrations/output-guard.ts';
import { shareFiles } from './build/integrations/share-files.ts';
import { searchIndex } from './build/search/search-index.ts';
import { textCopies } from './build/integrations/text-copies.ts';
import { DEFAULT_LOCALE, LOCALES } from '#domain/locale.ts';
import { site } from '#domain/plan.ts';

/** Set by `npm run dev`, where the Worker runs beside the pages (scripts/dev.mjs). */
const livePort = Number(process.env.PAGES_PORT ?? 0);

export default defineConfig({
  site: site.url,
  // One helper (src/domain/urls.ts) writes every address with its slash; the asset server redirects the rest.
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Pages are rendered by Node at build time: it is faster than workerd, and they need nothing of the edge.
  ...(livePort
    ? { cacheDir: './.cache/astro-live' }
    : { adapter: cloudflare({ prerenderEnvironment: 'node', imageService: 'passthrough' }) }),
  // Nothing is kept between requests.
  session: false,
  devToolbar: { enabled: false },
  // The content policy allows files, and two things in a page by their hash: the boot script and the shared style
  // (build/integrations/first-paint.ts). Vite inlines nothing of its own.
  vite: {
    build: {
      assetsInlineLimit: 0,
      // The adapter would write `globalThis.process ??= {}` here. Nothing reads it, and asking workerd for it makes it
      // load a part of itself: about a tenth of the Worker's start.
      rolldownOptions: { output: { banner: () => '' } },
    },
    plugins: [minifyWorker(), clientBuild(), ownHelpers(), generatedStyles()],
  },
  integrations: [
    holidayGuard(),
    ...(livePort ? [livePages(livePort)] : [keepWorker()]),
    languages(),
    firstPaint(),
    sitemap({
      i18n: { defaultLocale: DEFAULT_LOCALE, locales: Object.fromEntries(LOCALES.map((locale) => [locale, `${locale}-US`])) },
      filter: (page) => !/\/(404|problem|search|closed|receipt|styleguide|offline)\/$/.test(page),
    }),
    searchIndex(),
    shareFiles(),
    textCopies(),
    describeApi(),
    addressGuard(),
    outputGuard(),
    offlineWorker(),
  ],
});
