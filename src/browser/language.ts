/** The link to the same page in another language: it leads to the same place, offers itself, and is kept once it is pressed. */
import { cookieValue } from '#domain/text/cookie.ts';

const COOKIE = '__Host-language';
/** One year, in seconds. */
const YEAR = 31_536_000;

export function offerLanguage(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.language')) {
    const language = link.hreflang;
    // Who has chosen a language once is asked no more.
    const { prefer } = link.dataset;
    if (prefer && navigator.language.startsWith(language) && cookieValue(document.cookie, COOKIE) === null) link.textContent = prefer;
    link.addEventListener('click', () => {
      document.cookie = `${COOKIE}=${language}; Path=/; Max-Age=${String(YEAR)}; Secure; SameSite=Lax`;
      link.search = location.search;
      link.hash = location.hash;
    });
  }
}
