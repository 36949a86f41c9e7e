import { contact } from './en/contact.ts';
import { facts } from './en/facts.ts';
import { forms } from './en/forms.ts';
import { messages } from './en/messages.ts';
import { pages } from './en/pages.ts';
import { pay } from './en/pay.ts';
import { problems } from './en/problems.ts';

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
  ...facts,
  ...contact,
  ...messages,
  ...pay,
  ...problems,
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
  /** What the search shows. `{query}` is what was asked as we read it, `{original}` as it was typed. */
  searchResults: {
    tty: '(TTY: 711)',
    factIn: '{title} in {region}',
    spokenFact: '{title} in {region}: {text}.',
    allWaysToPay: 'All ways to pay in {region}',
    allNumbers: 'All numbers for {region}',
    whereForCall: 'Where is your plan? Then we show whom to call.',
    whereForAnswer: 'Where is your plan? Then we show the answer.',
    spokenWhere: 'Choose where your plan is to get the answer.',
    corrected: 'Showing results for **{query}**. Search instead for [{original}](original)',
    correctedIn: 'Showing results for **{query}** in {region}. Search instead for [{original}](original)',
    spokenCorrected: 'Showing results for {query}.',
    pagesAsked: 'Pages for {regions}, as you asked, and for everyone.',
    pagesFor: 'Pages for {region} and for everyone. [Show all regions](all)',
    pagesForAll: 'Pages for all regions. [Only {region}](own)',
    noAnswer: 'We found no answer to this.',
    somethingElse: 'Meant something else? [Show every page for these words](typed)',
    closest: { one: 'We may not have this. The closest page:', other: 'We may not have this. The closest pages:' },
    spokenNone: 'No answer found.',
    spokenAnswers: { one: '{count} answer.', other: '{count} answers.' },
    spokenClose: { one: '{count} close answer.', other: '{count} close answers.' },
    wordPages: 'Pages that hold these words',
    topics: 'Look by topic',
    reachPerson: 'All ways to reach a person',
    /** Names the list of answers for a screen reader. */
    answers: 'Answers',
    notMeant: '[Not what I meant](send) Tells us the words, without numbers and names.',
    thanks: 'Thank you. That helps us to write what is missing.',
  },
  /** What the index of whole words says of a number or link that is out of use. */
  oldValueRecord: {
    was: { retired: 'Replaced', 'never-right': 'Never right', unconfirmed: 'Not confirmed', 'someone-else': 'Belongs to someone else' },
    now: '{subject} now: {text}.',
  },
  /** What the search box says before there is anything to show. */
  searchPage: {
    title: 'Search',
    description: 'Search every answer, form and region page of this help center.',
    all: 'Every question, from A to Z',
    person: 'Reach a person',
  },
  searchBox: {
    loading: 'One moment. The answers are loading.',
    notLoaded: 'The search did not load. Press Search, or call the number on your ID card.',
  },
} as const;
