/** How the scripts and styles of the pages are written: for old phones, and light. */
import type { Plugin } from 'vite';
import { keepsPages } from './offline-worker.ts';

/** The first that know cascade layers, of spring 2022: a phone of 2015 with its last update (docs/decisions/0015-browsers-we-serve.md). */
const OLDEST_BROWSERS = ['chrome99', 'firefox97', 'safari15.4'];

/** Vite wraps every import on demand in this. It would fetch style sheets first; no script here has one. */
const IMPORT_WRAPPER = '\0vite/preload-helper.js';

export function clientBuild(): Plugin {
  return {
    name: 'client-build',
    enforce: 'post',
    load: { order: 'pre', handler: (id) => (id === IMPORT_WRAPPER ? 'export const __vitePreload = (load) => load();' : null) },
    config: (_, { command }) => ({
      build: { cssTarget: OLDEST_BROWSERS },
      define: { 'import.meta.env.KEEPS_PAGES': JSON.stringify(command === 'build' && keepsPages(process.cwd())) },
    }),
    configEnvironment(name, options) {
      if (name !== 'client') return;
      // Written here, not returned: a returned list would be added to Astro's own, which is the newest syntax.
      options.build = {
        ...options.build,
        target: OLDEST_BROWSERS,
        // `search-box.ts` names what loads side by side; a list in the script of every page would weigh more.
        modulePreload: false,
        // Every page names the script of all pages; without this, Astro's name for where it was found is most of that.
        rolldownOptions: { output: { entryFileNames: ({ name }) => `_astro/${name.split('.', 1)[0] ?? ''}.[hash].js` } },
      };
    },
  };
}

/** What the script of every page imports before it runs. */
const OF_EVERY_PAGE = /\/src\/browser\/(?:main|when-open|hours-shown|choose|region|trusted-worker|offline\/tell|search\/box)\.ts$|\?own$/;
/** What the bundler puts around each import on demand; nothing is loaded beforehand here, so it does nothing. */
const OWN_IMPORT = '\0own-import';
/** Small, and without state. */
const HELPERS = /\/src\/(?:browser\/(?:words|hours-shown)|domain\/(?:text|time)\/[\w-]+)\.ts$/;

/**
 * Gives the script of every page its own copy of helpers that scripts of single pages use too, so that it stays one file:
 * a file that both share would be one more request for every first visit.
 */
export function ownHelpers(): Plugin {
  return {
    name: 'own-helpers',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(source, importer) {
      if (importer === undefined || !OF_EVERY_PAGE.test(importer)) return null;
      if (source.endsWith('vite/preload-helper.js')) return OWN_IMPORT;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && HELPERS.test(found.id) ? `${found.id}?own` : null;
    },
    load: (id) => (id === OWN_IMPORT ? 'export const __vitePreload = (load) => load();' : null),
  };
}
