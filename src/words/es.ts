import type { InAnyLanguage } from './catalogues.ts';
import type { en } from './en.ts';
import { calendar } from './es/calendar.ts';
import { contact } from './es/contact.ts';
import { facts } from './es/facts.ts';
import { forms } from './es/forms.ts';
import { letters } from './es/letters.ts';
import { messages } from './es/messages.ts';
import { pages } from './es/pages.ts';
import { pay } from './es/pay.ts';
import { problems } from './es/problems.ts';
import { search } from './es/search.ts';
import { factsFeed, llms, offline, share } from './es/share.ts';
import { site, translation, whoToCall } from './es/site.ts';
import { styleguide } from './en/styleguide.ts';
import { clock, hours, openNow } from './es/time.ts';

/** The same in Spanish, for people in the United States: usted, plain words. `docs/translating.md` says how. */
export const es: InAnyLanguage<typeof en> = {
  ...pages,
  ...forms,
  ...facts,
  ...calendar,
  ...contact,
  ...letters,
  ...messages,
  ...pay,
  ...problems,
  ...search,
  ...styleguide,
  share,
  llms,
  factsFeed,
  offline,
  site,
  translation,
  whoToCall,
  clock,
  hours,
  openNow,
};
