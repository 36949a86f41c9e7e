import { DEFAULT_LOCALE, localeOfPath, type Locale } from '#domain/locale.ts';
import type { AppContext } from './context.ts';

/** Addresses that stand once for all languages: what a person sees then is in the language of the page that led there. */
const FOR_ALL = /^\/(?:region|coverage|language|go\/.*)$/;

/** The language that a person is answered in: that of the address. Our own pages alone tell where a person comes from. */
export function localeOf(c: Pick<AppContext, 'req'>): Locale {
  const { path } = c.req;
  if (!FOR_ALL.test(path)) return localeOfPath(path);
  const page = c.req.header('Referer');
  return page !== undefined && URL.canParse(page) ? localeOfPath(new URL(page).pathname) : DEFAULT_LOCALE;
}
