/** One page of each kind, and the longest. */
export const TEMPLATES = [
  '/',
  '/help/',
  '/help/bill-pay/',
  '/help/bill-pay/pay-premium-online/',
  '/pay/',
  '/pay/georgia/',
  '/pay/georgia/premium/',
  '/pay/check/',
  '/pay/due-date/',
  '/appeals/deadline/',
  '/regions/',
  '/regions/mid-atlantic/',
  '/contact/',
  '/contact/?topic=billing&region=georgia',
  '/contact/message/',
  '/contact/table/',
  '/forms/',
  '/forms/claim-form/',
  '/forms/grievance-form/worksheet/',
  '/languages/',
  '/letters/',
  '/glossary/',
  '/facts/',
  '/facts/hawaii/',
  '/facts/old/',
  '/search/',
  '/no-such-page/',
] as const;

/** What a page looks like to people who set their device so. */
export const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;
