/** How to reach a person: the contact page with its answer, and the table of its rules. */

/** The answer to the three questions: whom to reach. Filled into the contact page. */
export const contactWays = {
  title: 'Help with {topic}: {region}',
  /** Comes before the title of the page. */
  pageTitle: 'Help with {topic}, {region}: ',
  ways: {
    'self-service': 'Do it yourself',
    phone: 'Call',
    chat: 'Chat online',
    'secure-message': 'Write to the plan',
    message: 'Write to us',
    web: 'Online',
    email: 'Email',
    mail: 'Mail',
    'in-person': 'In person',
  },
  where: '{way}: {label}',
  tty: '(TTY: {number})',
  meanwhile: 'Closed now? You can chat at any time of day:',
  haveReady: 'Have this ready',
  otherWays: 'Other ways to get help',
  askRegion: 'One more question: your region',
  change: 'Change your answers',
} as const;

export const contact = {
  contactPage: {
    title: 'Contact',
    description: 'The right number for your region and your question, and whether it is open now.',
    kind: 'Contact',
    lead: 'Answer three short questions. You then see who to call, best first.',
    emergency: 'In an emergency call {emergency} or go to the nearest hospital. Do not use a website for emergency care.',
    ask: 'Who can help you?',
    topic: 'What do you need help with?',
    region: 'Your region',
    choose: 'Choose',
    regionHint: 'It is where your plan is. [Find it by ZIP code](regions)',
    coverage: 'Your coverage',
    notSure: 'I am not sure',
    show: 'Show who to call',
    beforeTitle: 'Before you call',
    bestTime: 'Waits are shorter {time}.',
    before: 'Have your ID card and paper at hand. [How to get the most from a call](tips)',
    howTitle: 'How we choose',
    how: 'The same rules apply to everyone. [See every rule in one table](table)',
  },
  contactWays,
  contactTable: {
    title: 'How we choose who you should call',
    description: 'Every rule behind the contact page: region, question and coverage, and the order of the ways to get help.',
    lead: 'Your region, your question and your coverage decide. The same rules apply to everyone.',
    order:
      'A page that solves it comes first. Then come phone, chat, messages, mail and desks. A line that only some members have stands before the rest. [Get your own answer](contact)',
    topic: 'Help with {topic}',
    region: 'Region',
    coverage: 'Coverage',
    ways: 'In this order',
    everyRegion: 'Every region',
    anyCoverage: 'Any coverage',
  },
} as const;
