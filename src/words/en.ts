import { forms } from './en/forms.ts';
import { pages } from './en/pages.ts';

/**
 * The short words of the interface in English: groups of texts. `{name}` is a place for a value that `fill` puts in;
 * `{plan}`, `{planShort}` and `{site}` are filled in from `data/plan.json` before anyone sees them. A text with
 * `one` and `other` follows a number (`plural`). A link within a text is written `[words](name)`, and `**…**` is strong;
 * `src/view/rich.ts` makes markup of them.
 *
 * Use a text as `words.<group>.<name>`, or `<group>.<name>` after `const { <group> } = words`: `npm run types` finds every
 * text that nobody uses. A part of the site with many texts has a file of its own in `en/`. Longer texts are content: `src/content/`.
 */
export const en = {
  ...pages,
  ...forms,
  site: {
    tagline: 'An independent guide to {plan} membership',
    pageTitle: '{title} – {site}',
    skip: 'Skip to the answer',
    mainNav: 'Main',
    aboutNav: 'About this site',
    home: 'Home',
    help: 'Help',
    pay: 'Pay',
    contact: 'Contact',
    forms: 'Forms',
    regions: 'Regions',
    facts: 'Where our facts come from',
    oldValues: 'Old numbers and links',
    languages: 'Languages',
    accessibility: 'Accessibility',
    glossary: 'Words explained',
    privacy: 'What we keep',
    search: 'Search the help center',
    reviewed: 'Last reviewed {reviewed}. Next review by {next}.',
  },
} as const;
