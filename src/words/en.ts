import { calendar } from './en/calendar.ts';
import { contact } from './en/contact.ts';
import { facts } from './en/facts.ts';
import { forms } from './en/forms.ts';
import { letters } from './en/letters.ts';
import { messages } from './en/messages.ts';
import { pages } from './en/pages.ts';
import { pay } from './en/pay.ts';
import { problems } from './en/problems.ts';
import { search } from './en/search.ts';
import { factsFeed, llms, offline, share } from './en/share.ts';
import { site, translation, whoToCall } from './en/site.ts';
import { styleguide } from './en/styleguide.ts';
import { clock, hours, openNow } from './en/time.ts';

/**
 * The short words of the interface in English: groups of texts. `{name}` is a place for a value that `fill` puts in;
 * `{plan}`, `{planShort}` and `{site}` are filled in from `data/plan.json` before anyone sees them. A text with
 * `one` and `other` follows a number (`plural`). A link within a text is written `[words](name)`, and `**…**` is strong;
 * `src/view/rich.ts` makes markup of them.
 *
 * Use a text as `words.<group>.<name>`, or `<group>.<name>` after `const { <group> } = words`: `npm run types` finds every
 * text that nobody uses. A part of the site with many texts has a file of its own in `en/`. Longer texts are content: `src/content/`.
 * Groups that the Worker says, too, are exported by themselves and named in `en/worker.ts`.
 */
export const en = {
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
} as const;
