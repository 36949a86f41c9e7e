import { REGION_IDS } from '#domain/regions/ids.ts';

/**
 * Who left by the quick exit (`src/browser/quick-exit.ts`) and comes back with the Back button of that tab leaves again,
 * before anything is drawn, from whichever page of this site it is. Who opens a page in any other way is back.
 */
const LEFT =
  "function g(){try{var l=sessionStorage.left;if(/^https:/.test(l)){d.hidden=true;location.replace(l)}}catch(e){}}addEventListener('pageshow',e=>{if(e.persisted)g()});var n=performance.getEntriesByType('navigation')[0];if(n&&n.type==='back_forward')g();else try{sessionStorage.removeItem('left')}catch(e){}";

/** `?region=georgia` shows a page for that region, and keeps nothing: a link from elsewhere only offers it (`AskedRegion.astro`). */
const ASKED = `var a=/[?&]region=(${REGION_IDS.join('|')})(?:&|$)/.exec(location.search);if(a&&d.dataset.region!=a[1]){d.dataset.region=a[1];d.dataset.asked=''}`;

/**
 * The one script that stands in the pages. It runs in the head: puts the chosen region and coverage on <html> before the first paint,
 * so that nothing flashes, shows the region that an address asks for, and keeps away who has left. The build adds `startAfterPaint` and writes the hash of the whole into the content policy
 * (`build/integrations/first-paint.ts`).
 */
export const BOOT_SCRIPT =
  "var d=document.documentElement;for(var n of['region','coverage']){var m=RegExp('(?:^|; )__Host-'+n+'=([a-z-]+)').exec(document.cookie);if(m)d.dataset[n]=m[1]}d.classList.add('js');" +
  ASKED +
  LEFT;

/**
 * Loads the script of all pages once the page is drawn. Everything works without it, and nobody waits for it to read.
 * Where it does not arrive, or an old browser cannot read it, the page becomes one without scripts.
 * @param address of the built `src/browser/main.ts`, from the root
 */
export const startAfterPaint = (address: string): string =>
  `;addEventListener('DOMContentLoaded',()=>requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(()=>import('${address}').catch(()=>d.classList.remove('js'))))))`;
