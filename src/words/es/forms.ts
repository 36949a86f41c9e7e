/** The library of forms, and the worksheets to fill in and print. */
export const forms = {
  formLibrary: {
    title: 'Forms and publications',
    description: 'What each form is for, who uses it, what to have ready and where to get it.',
    lead: 'What each form is for, who uses it, and where to get the current version.',
    writeHere: 'You can write it here and print it.',
    coverage: 'Coverage: {coverages}.',
    regions: 'In {regions}.',
    tally: 'Forms in this list:',
  },
  formFilter: {
    label: 'Filter the forms',
    topic: 'Topic',
    allTopics: 'All topics',
    more: 'Filter by coverage or region',
    coverage: 'Coverage',
    anyCoverage: 'Any coverage',
    region: 'Region',
    allRegions: 'All regions',
    ownRegion: '{region}, your region',
    apply: 'Filter',
    reset: 'Show all forms',
  },
  /** Said by scripts. */
  formCount: {
    none: 'No form matches. Choose fewer filters, or ask a person below.',
    all: { one: '{count} form', other: 'All {count} forms' },
    some: { one: '{shown} of {count} form', other: '{shown} of {count} forms' },
  },
  formPage: {
    usedBy: 'Who uses it',
    coverage: 'Coverage: {coverages}.',
    regions: 'Regions: {regions}.',
    whereToGet: 'On the plan’s website',
  },
  worksheetPage: {
    stays: 'What you type stays in this page, on your device. We send nothing and store nothing. Close the page and it is gone.',
    empty: 'Leave a line empty, and you get room to write by hand.',
    howTo: 'How to use it',
  },
  worksheet: {
    notSent: 'Not sent',
    optional: '(optional)',
    signature: 'Signature',
    printLetter: 'Print the letter',
    printNotes: 'Print the notes',
    letterByBrowser: 'To print it, you can also use Print in your browser’s menu. To keep a copy, choose “Save as PDF” there.',
    notesByBrowser: 'To print them, you can also use Print in your browser’s menu. To keep a copy, choose “Save as PDF” there.',
    clear: 'Clear all lines',
    sendTo: 'Send to',
    office: 'Name and address of the office',
    chooseRegion: 'Choose your region at the top of this page first. If your region has an address, it shows here.',
    otherAddress: 'Another address',
  },
  /** Said by scripts. */
  worksheetStatus: {
    cleared: 'All lines are empty now.',
  },
} as const;
