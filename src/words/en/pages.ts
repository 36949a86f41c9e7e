/** Pages that are no article: the home page, lists, regions, facts, forms. */

/** Small counts as people write them, from none on. */
export const numbers = {
  small: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} as const;

/** A line to call. */
export const callBlock = {
  title: '{line} in {region}',
  source: 'Where this number comes from',
  checked: 'Checked {date}.',
  sources: 'See the sources',
  wrong: 'This number is wrong?',
} as const;

export const pages = {
  /** What stands on many pages. */
  page: {
    reachPerson: 'Reach {plan}',
    searchAgain: 'Search for what you need',
    services: 'Services, step by step',
  },
  numbers,
  /** What kind of page a search result is. */
  kinds: {
    answer: 'Answer',
    guide: 'Guide',
    form: 'Form',
    forms: 'Forms',
    worksheet: 'Worksheet',
    topic: 'Topic',
    region: 'Region',
    about: 'About',
    oldValues: 'Old values',
  },
  home: {
    description: '{tagline}: pay a bill, find the right number, and get answers for your region.',
    title: 'How can we help?',
    lead: 'Find the right number, pay a bill, or get an answer about your {plan} plan.',
    search: 'Ask in your own words, or paste a number or link from a letter',
    errands: 'What most people come for',
    topics: 'Questions by topic',
    all: 'All {count} questions',
    /** Read aloud after it. */
    about: 'about {topic}',
    everyQuestion: 'All topics and step-by-step services',
  },
  notFound: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    lead: 'There is no page at this address. If you typed it, check the spelling.',
    nearest: 'Perhaps you can find it here:',
  },
  problemPage: {
    title: 'Something went wrong',
    description: 'What went wrong and what to do next.',
    lead: 'Try again in a minute.',
  },
  answer: {
    haveReady: 'Have this ready:',
    related: 'Related',
  },
  helpTopics: {
    title: 'All help topics',
    description: 'Every question that this help center answers, by topic.',
    lead: 'Every question that we answer, by topic.',
    topicTitle: '{topic}: questions and answers',
  },
  glossary: {
    title: 'Words of health plans, explained',
    description: 'What deductible, copay, prior authorization and other words on your bills and letters mean, in plain words.',
    lead: 'These are the words that bills, letters and plan papers use, and what each one means.',
    marks: 'On other pages, a word with dots below it is one of these. Press it to see its meaning.',
    alsoWritten: 'Also written: {spellings}',
    general: 'This is what the words mean in general. Your own plan papers come first.',
  },
  regionList: {
    title: 'Find your region',
    description: 'The {count} plan regions, and how to tell which one is yours.',
    lead: 'Your region is where your plan is. It is on your ID card, and it does not change when you travel.',
    zipUnreadable: 'We could not read that ZIP code.',
    fiveDigits: 'Five digits, such as those on your mail.',
    zipOutside:
      '**That ZIP code is in none of the {count} regions.** Your plan may still be in one: look at your ID card and choose it below.',
    zipAtEdge: '**That ZIP code is at the edge of {region}.** Part of it is not served. If your ID card names this region, choose it here.',
    zipLikely: '**That ZIP code is most likely in {region}.** If your ID card names this region, choose it here.',
    zipAmbiguous: '**That ZIP code could be {regions}.** Your ID card shows which. Choose it here.',
    label: 'Choose where your plan is',
    pick: 'Choose',
    save: 'Save',
    /** Below the choice, once one is chosen. */
    yours: 'Your region is {region}',
    seeNumbers: 'See its numbers and addresses',
    zip: 'Or type your home ZIP code',
    find: 'Find my region',
    zipNotKept: 'We use the ZIP code once, for this answer. We do not keep it.',
    all: 'The {count} regions and their numbers',
    choose: 'Choose {region}',
    forget: 'Forget my region',
  },
  regionPage: {
    title: '{region}: numbers and addresses',
    description: 'Member Services, payments, claims and addresses for {region}, with their sources.',
    save: 'Save to phone',
    print: 'Print a card',
    numbers: 'Numbers to call',
    moreNumbers: 'More numbers',
    payAndMail: 'Pay and mail',
    claims: 'Claims and appeals',
    outside: 'Forms and outside help',
    /** For who chose another region, or none. */
    reading: 'This is not the region that you chose.',
    offerLabel: 'Your region',
    choose: 'Make it my region',
    notListed: 'No number listed: what to do',
    pay: 'Pay a bill in {region}',
    allWays: '[Find the right number for your question](contact)',
    cardNote: 'Saved from {site}, an independent guide. Your ID card and your bill come first.',
  },
  regionMenu: {
    region: 'Region',
    /** Read aloud before the name of the chosen one. */
    chosen: 'Region:',
    where: 'Your region is where your plan is, not where you are today. It is on your ID card.',
    byZip: 'Use your ZIP code',
  },
  /** Where regions differ and none is chosen. */
  regionPick: {
    see: 'See what applies in your region',
    seeNumber: 'See the number for your region',
    where: 'Choose',
    show: 'Show',
    byZip: 'Use your ZIP code',
    all: 'Show all regions',
    allNumbers: 'All numbers',
    /** After a link from elsewhere. */
    asked: 'This link shows the page for one region.',
    keep: 'Make it my region',
  },
  callBlock,
  coveragePick: {
    see: 'See the rules for your coverage',
    choose: 'Choose',
    show: 'Show',
    why: 'Your ID card or a letter names it.',
    coverage: 'Your coverage:',
    change: 'Change',
  },
  /** Said by scripts. */
  coverageChoice: {
    now: 'You now see what is for: {coverage}.',
    forgotten: 'You now see every kind of coverage.',
  },
  /** Said by scripts. */
  regionChoice: {
    now: 'Your region is now {region}.',
    forgotten: 'Your region is forgotten.',
    notKept: 'This page now shows {region}. Your browser keeps no choice for the next page: it blocks cookies, or you are offline.',
    /** On a button: one tap takes what the network suggests. */
    yes: 'Yes, {region}',
  },
  crumbs: {
    label: 'You are here',
    help: 'Help',
    regions: 'Regions',
    forms: 'Forms',
  },
  searchForm: {
    submit: 'Search',
    emergency: '**This may be an emergency.** [Call {emergency}](emergency) now. In crisis? [Call {crisis}](crisis)',
    crisis: '**You are not alone.** [Call {crisis}](crisis) at any hour. In danger now? [Call {emergency}](emergency)',
    advice: '**We give no medical advice.** A nurse can: [find your advice line](advice)',
  },
  /** On pages for people in danger, grief or need of privacy. */
  quickExit: {
    label: 'Leave this page fast',
    leave: 'Leave this page',
    keys: 'or press Esc twice',
    note: '**Leave this page** puts another site here at once. Your browser’s history still shows this site until you erase it there. Open History, find this site, and delete it. Next time, a private window keeps no history.',
    yourPlan: 'Reach a person at your plan',
    yourPlanLead: 'You need not say why you call.',
  },
  emergency: {
    label: 'Emergency numbers',
    danger: 'Emergency? [Call {number}](number)',
    crisis: 'Crisis? [Call {number}](number)',
  },
} as const;
