/** What the search shows. `{query}` is what was asked as we read it, `{original}` as it was typed. */
export const searchResults = {
  tty: '(TTY: 711)',
  factIn: '{title} in {region}',
  spokenFact: '{title} in {region}: {text}.',
  allWaysToPay: 'All ways to pay in {region}',
  allNumbers: 'All numbers for {region}',
  whereForCall: 'Where is your plan? Then you see who to call.',
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
} as const;

export const search = {
  searchResults,
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
    person: 'Reach {plan}',
  },
  searchBox: {
    loading: 'One moment. The answers are loading.',
    notLoaded: 'The search did not load. Press Search, or call the number on your ID card.',
  },
} as const;
