/** What a text can say of this site itself with `{% setting "…" /%}`, from `data/plan.json`. */
import { periodText } from '#domain/facts/text.ts';
import type { Locale } from '#domain/locale.ts';
import { REPLY_WAIT } from '#domain/messages/reply-date.ts';
import { site } from '#domain/plan.ts';
import { dayText } from '#domain/time/date-text.ts';
import { languageIn } from '../../src/words/index.ts';

const TEXTS: Readonly<Record<string, (locale: Locale) => string>> = {
  /** Days after which a message is erased. */
  'message-days': () => String(site.messageDays),
  /** How long an answer to a message takes at most. */
  'reply-wait': (locale) => periodText(REPLY_WAIT, languageIn(locale)),
  /** The day on which a person last checked the site. */
  reviewed: (locale) => dayText(site.reviewed, locale),
};

export const SETTINGS = Object.keys(TEXTS);

/** Nothing for a name that is not in `SETTINGS`: the check of tags refuses it. */
export const settingText = (name: string, locale: Locale): string => TEXTS[name]?.(locale) ?? '';
