/** The page of letters: what each one is, what to do, and by when. */
export const letters = {
  lettersPage: {
    title: 'Recibí una carta',
    description: 'Encuentre una carta de su plan, de Medicare, de Medicaid o del mercado de seguros: qué es, qué hacer y hasta cuándo.',
    lead: 'Encuentre su carta por su nombre o por una frase que trae. Luego vea qué hacer y hasta cuándo.',
    first: 'La fecha de la carta es lo que más cuenta. Si la carta nombra un último día, cúmplalo.',
    filterLabel: 'Encuentre su carta',
    filter: 'Un nombre o unas palabras de la carta',
    filterHint: 'Por ejemplo: denied, past due, 1095 o “this is not a bill”',
    list: 'Todas las cartas',
    alsoCalled: 'También: {names}',
    says: 'Puede decir:',
    todo: 'Qué hacer',
    when: 'Hasta cuándo',
    more: 'Más sobre esto: {title}',
    forCoverage: 'Llega con: {coverages}.',
    notHere: '¿Su carta no está aquí? Llame al número de su tarjeta de miembro y lea el título de la carta en voz alta.',
  },
  /** Said by scripts. */
  letterCount: {
    none: 'Ninguna carta coincide. Pruebe con una palabra de la carta, o llame al número de su tarjeta de miembro.',
    some: { one: '{count} carta coincide', other: '{count} cartas coinciden' },
    all: { one: '{count} carta', other: 'Las {count} cartas' },
  },
} as const;
