/** What the search shows. `{query}` is what was asked as we read it, `{original}` as it was typed. */
export const searchResults = {
  tty: '(TTY: 711)',
  factIn: '{title} en {region}',
  spokenFact: '{title} en {region}: {text}.',
  allWaysToPay: 'Todas las formas de pagar en {region}',
  allNumbers: 'Todos los números de {region}',
  whereForCall: '¿Dónde está su plan? Entonces verá a quién llamar.',
  whereForAnswer: '¿Dónde está su plan? Entonces mostramos la respuesta.',
  spokenWhere: 'Elija dónde está su plan para recibir la respuesta.',
  corrected: 'Se muestran resultados de **{query}**. Busque en su lugar [{original}](original)',
  correctedIn: 'Se muestran resultados de **{query}** en {region}. Busque en su lugar [{original}](original)',
  spokenCorrected: 'Se muestran resultados de {query}.',
  pagesAsked: 'Páginas para {regions}, como pidió, y para todos.',
  pagesFor: 'Páginas para {region} y para todos. [Mostrar todas las regiones](all)',
  pagesForAll: 'Páginas para todas las regiones. [Solo {region}](own)',
  noAnswer: 'No encontramos una respuesta para esto.',
  somethingElse: '¿Quería decir otra cosa? [Mostrar todas las páginas con estas palabras](typed)',
  closest: { one: 'Puede que no tengamos esto. La página más cercana:', other: 'Puede que no tengamos esto. Las páginas más cercanas:' },
  spokenNone: 'No se encontró una respuesta.',
  spokenAnswers: { one: '{count} respuesta.', other: '{count} respuestas.' },
  spokenClose: { one: '{count} respuesta cercana.', other: '{count} respuestas cercanas.' },
  wordPages: 'Páginas que tienen estas palabras',
  topics: 'Busque por tema',
  reachPerson: 'Todas las formas de hablar con una persona',
  /** Names the list of answers for a screen reader. */
  answers: 'Respuestas',
  notMeant: '[No es lo que quería decir](send) Nos dice las palabras, sin números ni nombres.',
  thanks: 'Gracias. Eso nos ayuda a escribir lo que falta.',
} as const;

export const search = {
  searchResults,
  /** What the index of whole words says of a number or link that is out of use. */
  oldValueRecord: {
    was: { retired: 'Reemplazado', 'never-right': 'Nunca fue correcto', unconfirmed: 'No confirmado', 'someone-else': 'Pertenece a otros' },
    now: '{subject} ahora: {text}.',
  },
  /** What the search box says before there is anything to show. */
  searchPage: {
    title: 'Buscar',
    description: 'Busque en todas las respuestas, formularios y páginas de regiones de este centro de ayuda.',
    all: 'Todas las preguntas, de la A a la Z',
    person: 'Comuníquese con {plan}',
  },
  searchBox: {
    loading: 'Un momento. Se cargan las respuestas.',
    notLoaded: 'La búsqueda no se cargó. Presione Buscar, o llame al número de su tarjeta de miembro.',
  },
} as const;
