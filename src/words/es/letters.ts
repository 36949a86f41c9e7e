/** The page of letters: what each one is, what to do, and by when. */
export const letters = {
  lettersPage: {
    title: 'I got a letter',
    description: 'Find a letter from your plan, Medicare, Medicaid or the marketplace: what it is, what to do, and by when.',
    lead: 'Find your letter by its name or by a sentence on it. Then see what to do, and by when.',
    first: 'The date on the letter counts most. Where the letter names a last day, keep to that day.',
    filterLabel: 'Find your letter',
    filter: 'A name or a few words from the letter',
    filterHint: 'For example: denied, past due, 1095, or “this is not a bill”',
    list: 'All letters',
    alsoCalled: 'Also: {names}',
    says: 'It may say:',
    todo: 'What to do',
    when: 'By when',
    more: 'More about it: {title}',
    forCoverage: 'Comes with: {coverages}.',
    notHere: 'Your letter is not here? Call the number on your ID card, and read its heading aloud.',
  },
  /** Said by scripts. */
  letterCount: {
    none: 'No letter matches. Try one word from it, or call the number on your ID card.',
    some: { one: '{count} letter matches', other: '{count} letters match' },
    all: { one: '{count} letter', other: 'All {count} letters' },
  },
} as const;
