/**
 * Runs inline in the head of every page: puts the chosen region on <html> before the first paint, so that
 * nothing flashes. Its hash is in the content policy (`security-headers.ts`); change both together.
 */
export const REGION_BOOT_SCRIPT =
  "var m=/(?:^|; )__Host-region=([a-z-]+)/.exec(document.cookie);if(m)document.documentElement.dataset.region=m[1];document.documentElement.classList.add('js')";
