import type { Bill } from './pay/bills.ts';
import type { RegionId } from './regions/ids.ts';

/** Every page address of the site. Pages end in a slash and never move without a redirect. */
export const urls = {
  home: () => '/',
  help: () => '/help/',
  topic: (topic: string) => `/help/${topic}/`,
  article: (topic: string, slug: string) => `/help/${topic}/${slug}/`,
  search: () => '/search/',
  regions: () => '/regions/',
  region: (id: RegionId) => `/regions/${id}/`,
  pay: () => '/pay/',
  payRegion: (id: RegionId) => `/pay/${id}/`,
  /** The last page before a payment site: names the site and what to have ready. Short enough to print. */
  payStep: (id: RegionId, bill: Bill) => `/pay/${id}/${bill}/`,
  payCheck: () => '/pay/check/',
  dueDate: () => '/pay/due-date/',
  appealDeadline: () => '/appeals/deadline/',
  goPay: (id: RegionId, bill: Bill) => `/go/pay/${id}/${bill}`,
  contact: (topic?: string, region?: RegionId) => `/contact/${topic ? `?topic=${topic}${region ? `&region=${region}` : ''}` : ''}`,
  contactTable: () => '/contact/table/',
  message: () => '/contact/message/',
  /** Private: who knows the secret may see the status. */
  messageStatus: (reference: string, secret: string) => `/contact/message/${reference}/${secret}/`,
  forms: () => '/forms/',
  form: (slug: string) => `/forms/${slug}/`,
  worksheet: (form: string) => `/forms/${form}/worksheet/`,
  guide: (slug: string) => `/${slug}/`,
  facts: () => '/facts/',
  oldValues: (id?: string) => `/facts/old/${id ? `#${id}` : ''}`,
  glossary: () => '/glossary/',
  privacy: () => '/privacy/',
  accessibility: () => '/accessibility/',
} as const;

/** What the check of links knows: a file, loaded by that page alone. */
export const checkDataUrl = '/pay/check/values.json';

/** A monthly reminder to save: a file, not a page. `place` is a region's id, or a part of one with its own rule. */
export const dueDateFileUrl = (place: string): string => `/pay/due-date/${place}.ics`;

/** A region's numbers as a contact to save: a file, not a page. */
export const contactCardUrl = (id: RegionId): string => `/regions/${id}.vcf`;

/**
 * Turns an untrusted `next` into a path of this site, or null.
 *
 * Browsers read `\` as `/`, strip tabs and newlines, and take `//host` as another site, so only a plain
 * single-slash path survives. Percent-encoded slashes are refused too: a proxy may decode them.
 */
export function localPath(next: unknown): string | null {
  if (typeof next !== 'string' || next.length > 2_000) return null;
  if (!/^\/(?!\/)[\w\-./~%?=&+,:@!$'()*;#]*$/.test(next)) return null;
  const path = next.split(/[?#]/, 1)[0] ?? '';
  if (/%(2f|5c|0[0-9a-f]|1[0-9a-f]|7f)/i.test(next) || path.includes('//')) return null;
  if (path.split('/').some((segment) => segment === '.' || segment === '..')) return null;
  return next;
}
