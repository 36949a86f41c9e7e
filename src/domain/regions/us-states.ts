/** States and the capital district of the United States by their names in lower case, with their postal codes (USPS Publication 28). */
export const STATE_NAMES: Readonly<Record<string, string>> = {
  alabama: 'AL',
  alaska: 'AK',
  arizona: 'AZ',
  arkansas: 'AR',
  california: 'CA',
  colorado: 'CO',
  connecticut: 'CT',
  delaware: 'DE',
  'district of columbia': 'DC',
  florida: 'FL',
  georgia: 'GA',
  hawaii: 'HI',
  idaho: 'ID',
  illinois: 'IL',
  indiana: 'IN',
  iowa: 'IA',
  kansas: 'KS',
  kentucky: 'KY',
  louisiana: 'LA',
  maine: 'ME',
  maryland: 'MD',
  massachusetts: 'MA',
  michigan: 'MI',
  minnesota: 'MN',
  mississippi: 'MS',
  missouri: 'MO',
  montana: 'MT',
  nebraska: 'NE',
  nevada: 'NV',
  'new hampshire': 'NH',
  'new jersey': 'NJ',
  'new mexico': 'NM',
  'new york': 'NY',
  'north carolina': 'NC',
  'north dakota': 'ND',
  ohio: 'OH',
  oklahoma: 'OK',
  oregon: 'OR',
  pennsylvania: 'PA',
  'rhode island': 'RI',
  'south carolina': 'SC',
  'south dakota': 'SD',
  tennessee: 'TN',
  texas: 'TX',
  utah: 'UT',
  vermont: 'VT',
  virginia: 'VA',
  'washington state': 'WA',
  'washington dc': 'DC',
  'washington d c': 'DC',
  'west virginia': 'WV',
  wisconsin: 'WI',
  wyoming: 'WY',
};

/** Territories, free states and the addresses of the armed forces, which have codes and lie outside every state. */
const OTHER_CODES = ['AA', 'AE', 'AP', 'AS', 'FM', 'GU', 'MH', 'MP', 'PR', 'PW', 'VI'];
const CODES = new Set([...Object.values(STATE_NAMES), ...OTHER_CODES]);

/** Whether mail goes there: `TX`, `PR`, not `ZZ`. */
export const isStateCode = (code: string): boolean => CODES.has(code);

const NAMES = new Map(
  // A state with several names is shown by its first.
  Object.entries(STATE_NAMES)
    .reverse()
    .map(([name, code]) => [code, name.replaceAll(/\b(?!of\b)[a-z]/g, (first) => first.toUpperCase())]),
);

/** `CA` → `California`; the code itself for one that is none. */
export const usStateName = (code: string): string => NAMES.get(code) ?? code;
