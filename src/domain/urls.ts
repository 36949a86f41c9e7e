import { DEFAULT_LOCALE, pathIn, type Locale } from './locale.ts';
import type { Bill } from './pay/bills.ts';
import type { RegionId } from './regions/ids.ts';

/** Every page address of the site, in a language. Pages end in a slash and never move without a redirect. */
export function urlsFor(locale: Locale) {
  const at = (path: string): string => pathIn(locale, path);
  return {
    home: () => at('/'),
    help: () => at('/help/'),
    topic: (topic: string) => at(`/help/${topic}/`),
    article: (topic: string, slug: string) => at(`/help/${topic}/${slug}/`),
    search: () => at('/search/'),
    regions: () => at('/regions/'),
    region: (id: RegionId) => at(`/regions/${id}/`),
    pay: () => at('/pay/'),
    payRegion: (id: RegionId) => at(`/pay/${id}/`),
    /** The last page before a payment site: names the site and what to have ready. Short enough to print. */
    payStep: (id: RegionId, bill: Bill) => at(`/pay/${id}/${bill}/`),
    payCheck: () => at('/pay/check/'),
    dueDate: () => at('/pay/due-date/'),
    appealDeadline: () => at('/appeals/deadline/'),
    goPay: (id: RegionId, bill: Bill) => `/go/pay/${id}/${bill}`,
    contact: (topic?: string, region?: RegionId) => at(`/contact/${topic ? `?topic=${topic}${region ? `&region=${region}` : ''}` : ''}`),
    contactTable: () => at('/contact/table/'),
    message: () => at('/contact/message/'),
    /** To tell the people of this site that a page is wrong. */
    wrongPage: (path: string) => at(`/contact/message/?page=${path}`),
    /** Private: who knows the secret may see the status. */
    messageStatus: (reference: string, secret: string) => at(`/contact/message/${reference}/${secret}/`),
    /** What was sent, and erasing it: the secret goes there in the body of a form. */
    messageCopy: () => at('/contact/message/copy/'),
    messageErase: () => at('/contact/message/erase/'),
    forms: () => at('/forms/'),
    form: (slug: string) => at(`/forms/${slug}/`),
    worksheet: (form: string) => at(`/forms/${form}/worksheet/`),
    guide: (slug: string) => at(`/${slug}/`),
    facts: () => at('/facts/'),
    /** Where the values of a place, their sources and dates stand. `place`: a region's id, or `everywhere`; `key`: of one fact there. */
    fact: (place: string, key?: string) => at(`/facts/${place}/${key ? `#${key}` : ''}`),
    sources: () => at('/facts/sources/'),
    /** To tell the people of this site that a value is wrong. `fact`: its place and its key, as in `georgia/member-services`. */
    wrongFact: (fact: string) => at(`/contact/message/?fact=${fact}`),
    rules: (family?: string) => at(`/facts/rules/${family ? `${family}/` : ''}`),
    oldValues: (id?: string) => at(`/facts/old/${id ? `#${id}` : ''}`),
    /** A feed of what changed: a file, not a page, and in English alone. */
    factChanges: () => '/facts/changes.xml',
    /** What the check of links knows: a file, loaded by that page alone. */
    checkData: () => at('/pay/check/values.json'),
    /** A monthly reminder to save: a file, not a page. `place` is a region's id, or a part of one with its own rule. */
    dueDateFile: (place: string) => at(`/pay/due-date/${place}.ics`),
    /** A reminder of the day by which to choose a plan: a file, not a page. `id`: of `data/calendar.json`. */
    windowFile: (id: string) => at(`/help/windows/${id}.ics`),
    /** A region's numbers as a contact to save: a file, not a page. */
    contactCard: (id: RegionId) => at(`/regions/${id}.vcf`),
    glossary: () => at('/glossary/'),
    letters: (id?: string) => at(`/letters/${id ? `#${id}` : ''}`),
    about: () => at('/about/'),
    privacy: () => at('/privacy/'),
    privacyRights: () => at('/privacy/#rights'),
    healthData: () => at('/privacy/#health-data'),
    /** What a device shows without a connection, for a page that it has not kept. */
    offline: () => at('/offline/'),
    accessibility: () => at('/accessibility/'),
  } as const;
}

/** Addresses in the default language. */
export const urls = urlsFor(DEFAULT_LOCALE);

/** What tells whether a line is open: a file, loaded once a line is shown. */
export const openNowDataUrl = (locale: Locale): string => pathIn(locale, '/open-now.json');

/**
 * Turns an untrusted `next` into a path of this site, or null.
 *
 * Browsers read `\` as `/`, strip tabs and newlines, and take `//host` as another site, so only a plain
 * single-slash path survives. Percent-encoded slashes in the path are refused too: a proxy may decode them. In a query
 * they are what someone asked.
 */
export function localPath(next: unknown): string | null {
  if (typeof next !== 'string' || next.length > 2_000) return null;
  if (!/^\/(?!\/)[\w\-./~%?=&+,:@!$'()*;#]*$/.test(next)) return null;
  const path = next.split(/[?#]/, 1)[0] ?? '';
  if (/%(0[0-9a-f]|1[0-9a-f]|7f)/i.test(next) || /%(2f|5c)/i.test(path) || path.includes('//')) return null;
  if (path.split('/').some((segment) => segment === '.' || segment === '..')) return null;
  return next;
}
