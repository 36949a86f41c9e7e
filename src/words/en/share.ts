/** For people who share a link. */
export const share = {
  /** On the pictures that other sites and messengers show beside a link, by kind of page. */
  headlines: {
    home: 'Answers about your {planShort} plan',
    article: 'One question, one plain answer',
    topic: 'Every question on one topic',
    guide: 'One step after the other',
    form: 'The right form and where it goes',
    pay: 'Pay the right bill in the right place',
    region: 'The numbers for your region',
    contact: 'Who to call, and when',
    facts: 'Where each fact comes from',
    letters: 'You got a letter. What now?',
    /** Of pages about the site itself, and of those that must not name their subject. */
    site: 'Help in plain words',
  },
} as const;

/** For programs that look for texts rather than pages. */
export const llms = {
  how: 'The links below lead to plain text. Numbers, addresses and rules differ by region, and a text holds those of every region. Give people the ones for their region: [all regions]({regions}). In danger, people call 911. In crisis, they call 988.',
  start: 'Start here',
  data: 'Facts as data',
  regions: 'Numbers, addresses and links of each region, with sources',
  rules: 'Rules of law, with their official texts',
  changes: 'Numbers, addresses and links that changed, as a feed',
} as const;

export const factsFeed = { title: '{site}: what changed' } as const;

/** Without a connection. */
export const offline = {
  title: 'You are offline',
  lead: 'You can still call. This device has the numbers of each region.',
  again: 'The page you wanted is not on this device. Open it again when you have a connection.',
  numbers: 'More numbers',
  notice: 'You are offline. This page was saved on {date}. Numbers may have changed.',
} as const;
