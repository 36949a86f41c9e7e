/**
 * Letters and notes that people draft themselves, as data for one component. They ask only for what the sources say
 * a plan needs: who you are, your record number, dates, who treated you, what happened, and what you enclose.
 */
import { enclosed, line, you, type Worksheet } from './worksheet-shape.ts';

export const worksheets: readonly Worksheet[] = [
  {
    slug: 'grievance-form',
    alsoFor: ['appeal-request'],
    title: 'Write a complaint or appeal letter',
    summary: 'Fill in the lines, print the letter, sign it and mail it with your copies.',
    aliases: [
      'sample appeal letter',
      'appeal letter template',
      'complaint letter template',
      'grievance letter example',
      'modelo de carta de apelación',
    ],
    contact: 'complaint',
    heading: 'Letter to my health plan',
    action: 'Write the letter here and print it',
    letter: {
      opening: 'To Kaiser Permanente:',
      mailTo: { key: 'appeals-mail', certain: false },
      askFor: 'Copy the address from your letter or your Evidence of Coverage. Member Services can give it to you too.',
    },
    parts: [
      you,
      {
        title: 'What you send',
        fields: [
          {
            kind: 'one',
            id: 'type',
            label: 'This letter is',
            options: [
              { id: 'complaint', label: 'This is a complaint (a grievance).' },
              { id: 'appeal', label: 'This is an appeal. I ask you to change your decision.' },
            ],
          },
          {
            kind: 'many',
            id: 'speed',
            label: 'If your health cannot wait',
            hint: 'Ask your doctor to back you in writing.',
            options: [{ id: 'expedited', label: 'I ask for an expedited answer, because I cannot wait.' }],
          },
          line('decision', 'Date and number of your letter', { hint: 'For an appeal: the letter that says no.', optional: true }),
        ],
      },
      {
        title: 'What it is about',
        fields: [
          line('dates', 'Dates of care or service', { room: 'few' }),
          line('provider', 'Doctor, staff and place', { room: 'few' }),
          line('what-happened', 'What happened', { room: 'many', hint: 'Short steps in order of time, each with its date.' }),
          line('why-wrong', 'Why I think it is wrong', { room: 'few', optional: true }),
          line('request', 'What I ask you to do', { room: 'few' }),
          enclosed,
        ],
      },
    ],
  },
  {
    slug: 'release-of-information',
    alsoFor: [],
    title: 'Write a medical records request',
    summary: 'Fill in the lines, print the letter and sign it. The records office may also want its own form.',
    aliases: [
      'records request letter',
      'sample letter for medical records',
      'medical records request template',
      'carta para pedir expediente',
    ],
    contact: 'records',
    heading: 'Request for medical records',
    action: 'Write a records request here and print it',
    letter: {
      opening: 'To the records office at Kaiser Permanente: I ask for these records.',
      mailTo: { key: 'records-mail', certain: true },
      askFor: 'We found no address for your region. Ask Member Services where to send the letter.',
    },
    parts: [
      you,
      {
        title: 'Which records',
        fields: [
          line('records', 'Records I ask for', {
            room: 'few',
            hint: 'Name the pages, results or scans. A small request is easier to check.',
          }),
          line('dates', 'Dates of the care', { hint: 'From and to.' }),
          line('provider', 'Provider and place of the care', { room: 'few' }),
        ],
      },
      {
        title: 'Who gets them',
        fields: [
          line('recipient', 'Send the records to', { room: 'few', hint: 'Name and address. Write "me" if they are for you.' }),
          {
            kind: 'one',
            id: 'form-of-copy',
            label: 'Kind of copy',
            options: [
              { id: 'electronic', label: 'I want an electronic copy.' },
              { id: 'paper', label: 'I want a paper copy.' },
            ],
          },
          {
            kind: 'many',
            id: 'cost',
            label: 'Before they start',
            options: [{ id: 'tell-cost', label: 'Tell me what it costs and when it will be ready.' }],
          },
        ],
      },
    ],
  },
  {
    slug: 'payment-history-letter',
    alsoFor: [],
    title: 'Write a payment history request',
    summary: 'Fill in the lines and print the letter, or read it out on the phone.',
    aliases: [
      'payment history request letter',
      'letter asking for proof of premiums',
      'payment proof request template',
      'carta para pedir historial de pagos',
    ],
    contact: 'billing',
    heading: 'Request for a payment history letter',
    action: 'Write the request here and print it',
    letter: {
      opening: 'To Member Services at Kaiser Permanente: I ask for a letter that lists the premiums I paid.',
      askFor: 'No page we found gives an address for this. Ask Member Services, and never use the box for premium checks.',
    },
    parts: [
      {
        title: you.title,
        fields: you.fields.toSpliced(1, 0, line('billing-unit-id', 'Billing Unit ID', { hint: 'It is printed on your premium bill.' })),
      },
      {
        title: 'What the letter must show',
        fields: [
          line('first-month', 'First month'),
          line('last-month', 'Last month'),
          {
            kind: 'many',
            id: 'checks',
            label: 'Checks',
            options: [{ id: 'mailed-checks', label: 'Count the checks I mailed too.' }],
          },
          line('recipient', 'Send the letter to', { room: 'few', hint: 'Name and address. Write "me" if it is for you.' }),
          line('for-whom', 'Who needs the letter', { hint: 'For example a bank, an agency or an employer.', optional: true }),
        ],
      },
    ],
  },
  {
    slug: 'call-notes',
    alsoFor: [],
    title: 'Notes for your call',
    summary: 'Write down what you want before you call, and what you hear during the call.',
    aliases: ['phone call log', 'call log template', 'call record sheet', 'hoja para notas de llamada'],
    contact: 'general',
    heading: 'Call notes',
    action: 'Take notes here and print them',
    parts: [
      {
        title: 'Before the call',
        fields: [
          line('name', 'Full name', { autocomplete: 'name', hint: 'Of the member the call is about.' }),
          line('record-number', 'Medical record number', { hint: 'It is on the front of the ID card.' }),
          line('number-called', 'Number to call'),
          line('goal', 'What I want, in one sentence', { room: 'few' }),
          line('papers', 'Bill, claim or letter it is about', { hint: 'Its number and date.', optional: true }),
          line('dates', 'Dates of care', { optional: true }),
          line('provider', 'Who treated me', { optional: true }),
        ],
      },
      {
        title: 'During the call',
        fields: [
          line('when', 'Day and time'),
          line('person', 'First name and location of the person'),
          line('case-number', 'Case number'),
          line('said', 'What they said', { room: 'many' }),
        ],
      },
      {
        title: 'After the call',
        fields: [line('next', 'What happens next, and who does it', { room: 'few' }), line('by-when', 'By when')],
      },
    ],
  },
];

/** The worksheet of a form, its own or one it shares. */
export const worksheetFor = (form: string): Worksheet | undefined =>
  worksheets.find(({ slug, alsoFor }) => slug === form || alsoFor.includes(form));
