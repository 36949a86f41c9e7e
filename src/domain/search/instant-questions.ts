/**
 * The questions that a fact answers at once, in the words of `data/`. A question is one of these when nothing is
 * left over: "georgia member services number" is, "member services was rude" is not.
 */

/** Words that ask for a number or its hours. Alone they ask for Member Services. */
export const ASKING =
  'number numbers phone telephone tel call calling dial contact hotline helpline reach talk speak hours open closed close opening hour numero telefono llamar horario abierto contacto';

/** Words that change nothing about what is asked. */
export const FILLER =
  'how what when where who up back right now today tonight still time line desk person human someone agent rep representative real live us free toll office current correct new como cuando';

/** Numbers that are no telephone numbers. */
export const OTHER_NUMBERS = ['medical record number', 'record number', 'records number', 'member number', 'number card'];

export interface Subject {
  /** Key of the fact. */
  key: string;
  /** Each is the whole subject of a question. */
  names: readonly string[];
  /** Needs a word that asks: "premium" alone asks for nothing. */
  needsAsking: boolean;
}

/** The first that fits. */
export const SUBJECTS: readonly Subject[] = [
  {
    key: 'member-services',
    names: [
      'member services',
      'member service',
      'membership services',
      'member support',
      'customer service',
      'customer services',
      'customer care',
      'customer support',
      'center',
      'servicio cliente',
      'servicios miembros',
      'atencion cliente',
    ],
    needsAsking: false,
  },
  {
    key: 'advice-line',
    names: [
      'advice',
      'advice nurse',
      'nurse',
      'nurse advice',
      'nurse hotline',
      'ask nurse',
      'nurse 24',
      'advice 24',
      'medical advice',
      'enfermera',
      'linea enfermera',
    ],
    needsAsking: false,
  },
  {
    key: 'premium-by-phone',
    names: [
      'premium',
      'pay',
      'pay premium',
      'pay bill',
      'pay premium bill',
      'bill',
      'billing',
      'payment',
      'pagar',
      'pagar prima',
      'pagar factura',
    ],
    needsAsking: true,
  },
  {
    key: 'premium-online',
    names: ['pay premium', 'pay premium online', 'pay bill online', 'pay online', 'pagar prima', 'pagar en linea'],
    needsAsking: false,
  },
  {
    key: 'premium-mail',
    names: [
      'premium address',
      'premium mailing address',
      'mail premium',
      'mail premium check',
      'mail check',
      'mail payment',
      'payment address',
      'send check',
      'where mail check',
    ],
    needsAsking: false,
  },
  {
    key: 'premium-due',
    names: ['premium due', 'due date', 'premium due date', 'premium date', 'bill due', 'payment due', 'payment due date'],
    needsAsking: false,
  },
  {
    key: 'claims-mail',
    names: ['claims address', 'claim address', 'mail claim', 'claims mailing address', 'send claim'],
    needsAsking: false,
  },
  {
    key: 'website-help',
    names: ['website', 'website help', 'web help', 'app', 'app help', 'technical support', 'tech support', 'website support'],
    needsAsking: true,
  },
  { key: 'medicare', names: ['medicare', 'medicare member services', 'medicare advantage', 'senior advantage'], needsAsking: true },
  { key: 'medicaid', names: ['medicaid', 'medi cal', 'medicaid member services'], needsAsking: true },
  { key: 'records-phone', names: ['records', 'medical records', 'record', 'medical record'], needsAsking: true },
  { key: 'dental-phone', names: ['dental', 'dentist'], needsAsking: true },
  { key: 'chiropractic-phone', names: ['chiropractic', 'chiropractor'], needsAsking: true },
  { key: 'travel-line', names: ['travel', 'away from home', 'away home', 'traveling'], needsAsking: true },
  { key: 'exchange', names: ['exchange', 'marketplace', 'state exchange', 'covered california'], needsAsking: true },
];
