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
