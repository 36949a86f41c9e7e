export const site = {
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
} as const;

export const whoToCall = {
  heading: 'Was this what you needed?',
  lead: 'A person can help you with it.',
  topicLead: 'If not, a person can help with {topic}.',
  line: 'In {region}: {line}',
  allWays: 'Still need help? All ways to get in touch',
} as const;
