/** Who runs this site. The one file to change when another organization takes it over. */
export const SITE_URL = 'https://member-support-center.example';

export const site = {
  name: 'Member Support Center',
  tagline: 'An independent guide to Kaiser Permanente membership',
  /** Shown in the footer of every page and on /facts/. */
  notice:
    'This site is independent. It is not run, checked or paid for by Kaiser Permanente. Your ID card, your bill and your Evidence of Coverage come before anything written here.',
  /** When a person last read every page that is not an article, and when that is due again. */
  reviewed: '2026-11-21',
  nextReview: '2027-05-21',
  /** Days after which the text of a message is erased: MESSAGE_RETENTION_DAYS of wrangler.toml. A test keeps the two equal. */
  messageDays: 90,
  /** Set to the operator's name when an organization runs the site officially. */
  operator: null as string | null,
} as const;
