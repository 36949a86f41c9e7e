/** What a text can say of this site itself with `{% setting "…" /%}`, from `data/plan.json`. */
import { periodText } from '#domain/facts/text.ts';
import type { Locale } from '#domain/locale.ts';
import { replyWait } from '#domain/messages/reply-date.ts';
import { plan, site } from '#domain/plan.ts';
import { dayText } from '#domain/time/date-text.ts';
import { languageIn } from '../../src/words/index.ts';

/** Null: the operator has not set it. */
const TEXTS = {
  plan: () => plan.name,
  site: () => site.name,
  /** Who runs the site. */
  operator: () => site.operator,
  /** Where the operator is reached. */
  contact: () => site.contact?.replace(/^(mailto:|https:\/\/)/, '') ?? null,
  /** Days after which a message is erased. */
  'message-days': () => String(site.messageDays),
  /** Days after which the mail with a message is deleted. */
  'mail-days': () => (site.mailDays === null ? null : String(site.mailDays)),
  /** Days within which a request about someone's data is done. */
  'request-days': () => (site.requestDays === null ? null : String(site.requestDays)),
  /** The day from which the page on privacy holds. */
  'privacy-since': (locale) => (site.privacySince === null ? null : dayText(site.privacySince, locale)),
  /** Within what time a message is answered, such as "3 business days". */
  'reply-wait': (locale) => (site.replyDays === null ? null : periodText(replyWait(site.replyDays), languageIn(locale))),
  /** The day on which a person last checked the site. */
  reviewed: (locale) => dayText(site.reviewed, locale),
} as const satisfies Record<string, (locale: Locale) => string | null>;

export const SETTINGS = Object.keys(TEXTS);

/** Null for one that the operator has not set, and for a name that is not in `SETTINGS`: the check of tags refuses that. */
export const settingText = (name: string, locale: Locale): string | null =>
  Object.hasOwn(TEXTS, name) ? TEXTS[name as keyof typeof TEXTS](locale) : null;

/** Where a setting leads; null for one that is no address. */
export const settingHref = (name: string): string | null => (name === 'contact' ? site.contact : null);

/** Settings that an operator may leave out: a text says them within `{% when "…" %}` only. */
export const MAY_BE_UNSET: readonly string[] = ['operator', 'contact', 'mail-days', 'request-days', 'privacy-since', 'reply-wait'];
