/** For people who share a link. */
export const share = {
  /** On the pictures that other sites and messengers show beside a link, by kind of page. */
  headlines: {
    home: 'Respuestas sobre su plan de {planShort}',
    article: 'Una pregunta, una respuesta clara',
    topic: 'Todas las preguntas sobre un tema',
    guide: 'Un paso tras otro',
    form: 'El formulario correcto y adónde va',
    pay: 'Pague la factura correcta en el lugar correcto',
    region: 'Los números de su región',
    contact: 'A quién llamar y cuándo',
    facts: 'De dónde viene cada dato',
    letters: 'Recibió una carta. ¿Y ahora?',
    /** Of pages about the site itself, and of those that must not name their subject. */
    site: 'Ayuda en palabras sencillas',
  },
} as const;

/** For programs that look for texts rather than pages. */
export const llms = {
  how: 'Los enlaces de abajo llevan a texto simple. Los números, las direcciones y las reglas cambian según la región, y cada texto tiene los de todas. Dé a cada persona los de su región: [todas las regiones]({regions}). En peligro, se llama al 911. En una crisis, al 988.',
  start: 'Comience aquí',
  data: 'Datos para programas',
  regions: 'Números, direcciones y enlaces de cada región, con sus fuentes',
  rules: 'Reglas de la ley, con sus textos oficiales',
  changes: 'Números, direcciones y enlaces que cambiaron, como canal de novedades',
} as const;

export const factsFeed = { title: '{site}: qué cambió' } as const;

export const offline = {
  title: 'No hay conexión',
  lead: 'Aún puede llamar. Este dispositivo tiene los números de cada región.',
  again: 'La página que buscaba no está en este dispositivo. Ábrala de nuevo cuando tenga conexión.',
  numbers: 'Más números',
  notice: 'No hay conexión. Esta página se guardó el {date}. Los números pueden haber cambiado.',
} as const;
