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
  clock: {
    am: '{time} a.m.',
    pm: '{time} p.m.',
    noon: 'noon',
    midnight: 'midnight',
    zones: { 'America/Los_Angeles': 'PT', 'America/Denver': 'MT', 'America/New_York': 'ET', 'Pacific/Honolulu': 'HT' },
  },
  hours: {
    everyDay: 'Every day',
    dayRange: '{first} through {last}',
    always: '24 hours a day, 7 days a week',
    allDay: '{days}, all day',
    fromTo: '{days}, {open} to {close} {zone}',
    season: '{from} to {to}: {hours}',
    closedOnHolidays: '{hours}, closed on major holidays',
  },
  openNow: {
    open: 'open now',
    openUntil: 'open now · until {time}',
    closesSoon: 'open now · closes soon, at {time}',
    closed: 'closed',
    closedFor: 'closed ({reason})',
    opens: '{closed} · opens {opening}',
    today: 'today at {time}',
    tomorrow: 'tomorrow at {time}',
    onWeekday: '{weekday} {time}',
    onDate: '{weekday}, {date}, at {time}',
    yourTime: '{time} ({own} your time)',
  },
  whoToCall: {
    heading: 'Was this what you needed?',
    lead: 'A person can help you with it.',
    topicLead: 'If not, a person can help with {topic}.',
    line: 'In {region}: {line}',
    allWays: 'Still need help? All ways to get in touch',
  },
} as const;
