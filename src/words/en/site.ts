export const site = {
  tagline: 'An independent guide to {plan} membership',
  independent: 'Independent guide. Not {plan}.',
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
  facts: 'Facts and sources',
  oldValues: 'Old numbers and links',
  languages: 'Languages',
  accessibility: 'Accessibility',
  glossary: 'Words explained',
  about: 'Who we are',
  privacy: 'Privacy',
  healthData: 'Your health data',
  search: 'Search',
  writeToUs: 'Write to us',
  reviewed: 'Reviewed {reviewed}.',
  wrong: 'Something wrong?',
  /** In itself: the name of this language, as the link on a page in another one. */
  language: 'English',
  /** The same link, to who prefers this language. */
  prefer: 'Prefer English?',
} as const;

/** On a page in another language than English. */
export const translation = {
  missing: 'Nobody has translated this page yet. It is in English here.',
  stale: 'The English page has changed since we translated this one. [Read it in English](english)',
  draft: 'No qualified translator has checked this translation yet. [The English page](english) decides.',
  reviewed: 'Checked by a {role}, {date}. [The English page](english) decides.',
} as const;

export const whoToCall = {
  heading: 'Call {plan}',
  allWays: 'Other ways to get help',
  find: 'Find the number to call',
} as const;
