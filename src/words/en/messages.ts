/** The message form, its notices and its receipt. */

export const messageNotices = {
  /** Comes before the title of the page. */
  pageTitle: 'Error: ',
  errorsTitle: 'There is a problem',
  errors: 'Your message is not sent yet. Your words are still here.',
  fields: {
    region: 'Your region',
    topic: 'What it is about',
    coverage: 'Your coverage',
    name: 'Your name',
    contactBy: 'How we answer you',
    email: 'Email address',
    phone: 'Phone number',
    message: 'Your message',
  },
  checkTitle: 'Check your message and send it again',
  check:
    'It is not sent yet. We were not sure that a person sent it: it came very fast or very late, or a hidden field was filled in. We emptied that field. Your words are still here.',
  reusedTitle: 'Is this a new message?',
  reused: 'You sent another one from this page, and we have that one. To send this one too, press “Send message” again.',
  inFlightTitle: 'We are storing your message right now',
  inFlight: 'Wait a few seconds. Then press “Send message” again to see your reference. It is not sent twice.',
  busyTitle: 'Wait a minute',
  busy: 'Your message is not sent yet. Many messages came from your connection. Your words are still here. Press “Send message” again in a minute, or call {plan}.',
  unavailableTitle: 'We cannot take your message right now',
  unavailable:
    'Something on our side does not work. Your words are still here. Try again in a few minutes: nothing is sent twice. Or keep a copy of your words, and call {plan}.',
  keptTitle: 'We have your message',
  kept: 'We stored it, and cannot show its reference right now. You need not send it again. If you do not hear from us, call {plan}.',
  findNumber: 'Find the number to call',
} as const;

export const messageErrors = {
  /** By the id that `parseMessage` gives. */
  texts: {
    regionMissing: 'Choose your region.',
    topicMissing: 'Choose what your message is about.',
    coverageUnknown: 'Choose your kind of coverage from the list, or leave it out.',
    nameMissing: 'Enter your name.',
    nameTooLong: 'Enter your name in {limit} characters or fewer.',
    contactByMissing: 'Choose how we should answer you: by email or by phone.',
    emailMissing: 'Enter your email address.',
    emailWrong: 'Enter an email address in the form name@example.com.',
    phoneMissing: 'Enter your phone number.',
    phoneWrong: 'Enter a phone number with its area code, ten digits in all. An extension may follow.',
    messageMissing: 'Enter your message.',
    messageTooLong: 'Enter a message of {limit} characters or fewer. Yours has {length}.',
  },
} as const;

export const receipt = {
  title: 'We have your message',
  description: 'The reference of your message, and how far it is.',
  urgent:
    '**Do not wait for our answer.** In crisis or thinking of suicide? [Call {crisis}](crisis) at any hour. In danger now? [Call {emergency}](emergency).',
  numbers:
    'Your message seems to hold a card, Social Security or record number. We do not need it, and we will not use it. Leave it out next time.',
  reference: 'Your reference',
  answerBy: 'You get an answer by {date}.',
  received: 'We stored it, and are handing it to the people who answer.',
  delivered: 'The people who answer have it.',
  delayed: 'We stored it, but could not hand it over yet. We know about it and are working on it. If it cannot wait, call your plan.',
  unavailable:
    'We cannot see how far your message is, because something on our side does not work. A message with a reference is not lost. Open this page again in a few minutes.',
  unavailableTitle: 'We cannot look up your message right now',
  overdue:
    'That day has passed. If you have no answer, we are sorry. [Send us a new message](message), and name your reference in it. If it cannot wait, call your plan.',
  erased: 'The time for which we keep messages is over: we erased what you wrote.',
  nextTitle: 'What happens next',
  next1: 'A person reads your message.',
  next2: 'They answer by email or by phone, as you chose. No one will ask for your password.',
  next3:
    'No answer by that day? Open this page again to see how far your message is. Then [send a new message](message), and name your reference in it.',
  next3NoDay:
    'We promise no day. Open this page again to see how far your message is. If you hear nothing, [send a new message](message), and name your reference in it.',
  notFormal: '**A complaint or an appeal?** This message is neither, and your deadline keeps running. [File it step by step](appeals)',
  letter: '[Fill in a letter](letter)',
  keepTitle: 'Keep this page',
  keep: 'Its address is private: it shows how far your message is, never what you wrote. Save it as a bookmark, or print it. We cannot send it to you again.',
  calendar: 'Save the day of the answer to your calendar',
  print: 'Print this page',
  address: 'Address of this page: {address}',
  reminder: 'Answer to my message is due',
  planTitle: 'Help from {plan}',
  planLead: '{plan} did not get your message. They do not know this reference.',
  reminderText:
    'Reference {reference}. No answer by the end of this day? Open the private page of your message, or send a new one that names the reference.',
} as const;

/** The mail to the team. */
export const messageMail = {
  subject: 'Message {reference}: {topic}, {region}',
  reference: 'Reference: {reference}',
  region: 'Region: {region}',
  topic: 'About: {topic}',
  received: 'Received: {time}',
  answerBy: 'Answer by: {date}',
  noDay: 'Answer by: no day was promised',
  deleteAfter: 'Delete this mail after {days} days',
  coverage: 'Coverage: {coverage}',
  name: 'Name: {name}',
  contactBy: { email: 'Answer by email: {contact}', phone: 'Answer by phone: {contact}' },
  extension: '{number}, extension {extension}',
  toRead: 'To read it: npm run messages -- show {reference} --remote',
} as const;

/** The first words of a message about this site; its writer goes on from there. */
export const messageStart = {
  page: 'About the page {page}: ',
  fact: 'About the fact {fact}: ',
} as const;

export const messages = {
  messageStart,
  field: {
    optional: '(optional)',
  },
  messageForm: {
    title: 'Send a message',
    description: 'Write to us about a question that can wait.',
    lead: 'For questions that can wait. We promise no day for an answer. A private page shows you how far your message is.',
    leadWait: 'For questions that can wait. You get an answer within {wait}.',
    doNot: 'Do not write if it cannot wait:',
    danger: 'Danger to life: [call {emergency}](emergency). In crisis: [call {crisis}](crisis).',
    sick: 'Sick, hurt or unsure about a medicine: [call your advice line](advice).',
    today: 'Anything that must happen today: [call the number for it](contact).',
    readerTitle: 'Who reads it',
    operator: '{operator} answers. [Who we are](about)',
    testDesk: 'Test desk: messages stay on this machine, and no one answers.',
    guide: 'We are not {plan}. We cannot see or change your plan, your bills or your records.',
    toPlan: 'To write to the plan itself, sign in at [{address}](signIn).',
    notFormal:
      '**A complaint or an appeal?** This form cannot file one, and your deadline does not wait for us. [File it step by step](appeals)',
    letter: '[Fill in a letter](letter)',
    formTitle: 'Write to us',
    choose: 'Choose',
    region: 'Your region',
    regionHint: 'Where your plan is. It is on your ID card.',
    topic: 'What it is about',
    coverage: 'Your coverage',
    coverageUnknown: 'I do not know',
    name: 'Your name',
    contactBy: 'How should we answer you?',
    byEmail: 'By email',
    email: 'Email address',
    byPhone: 'By phone',
    phone: 'Phone number, with area code',
    message: 'Your message',
    messageHint:
      'Leave out health details. Leave out your record number, Social Security number and card numbers. We do not need them to answer.',
    upTo: 'Up to {limit} characters.',
    leaveEmpty: 'Leave this field empty',
    send: 'Send message',
    kept: 'We keep your message encrypted, and erase it after {days} days. [What we keep](privacy). [How to have it deleted](rights)',
    person: 'Rather talk to {plan}?',
  },
  /** Said by the script near the limit. */
  messageCount: {
    left: { one: '{count} character left.', other: '{count} characters left.' },
    tooMany: { one: '{count} character too many.', other: '{count} characters too many.' },
  },
  messageNotices,
  messageErrors,
  sensitive: {
    looksLike: 'This looks like {number}. We do not need it, so it is safer to take it out. You can still send your message.',
    kinds: {
      card: 'a payment card number',
      ssn: 'a Social Security number',
      'record-number': 'a record or account number',
    },
  },
  receipt,
  messageMail,
  messagesClosed: {
    title: 'Write to your plan',
    description: 'How to write to Member Services about a question that can wait.',
    lead: 'This site takes no messages right now. Your plan does, in its message center.',
    leadNobody: 'No one answers messages on this site. Your plan does: by phone, and in its message center.',
    numberTitle: 'Call {plan}',
    writeTitle: 'Or write to {plan}',
    contact: '[Find the right contact for your question](contact)',
    emergency: 'A message is for questions that can wait. In an emergency call {emergency}.',
    signIn: 'Sign in at [{address}](signIn).',
    open: 'Open the message center and choose Member Services.',
    say: 'Say what you need, and how to reach you.',
    wait: 'The plan aims to answer within {wait}.',
  },
} as const;
