export const site = {
  tagline: 'Una guía independiente para miembros de {plan}',
  independent: 'Guía independiente. No somos {planShort}.',
  pageTitle: '{title} – {site}',
  skip: 'Ir a la respuesta',
  mainNav: 'Principal',
  aboutNav: 'Sobre este sitio',
  home: 'Inicio',
  help: 'Ayuda',
  pay: 'Pagar',
  contact: 'Contacto',
  forms: 'Formularios',
  regions: 'Regiones',
  facts: 'Datos y fuentes',
  oldValues: 'Números y enlaces antiguos',
  languages: 'Idiomas',
  accessibility: 'Accesibilidad',
  glossary: 'Glosario',
  about: 'Quiénes somos',
  privacy: 'Privacidad',
  healthData: 'Sus datos de salud',
  search: 'Buscar',
  writeToUs: 'Escríbanos',
  reviewed: 'Revisado el {reviewed}.',
  wrong: '¿Hay algo mal?',
  /** In itself: the name of this language, as the link on a page in another one. */
  language: 'Español',
  /** The same link, to who prefers this language. */
  prefer: '¿Prefiere español?',
} as const;

/** On a page in another language than English. */
export const translation = {
  missing: 'Nadie ha traducido esta página todavía. Aquí está en inglés.',
  stale: 'La página en inglés cambió después de esta traducción. [Léala en inglés](english)',
  draft: 'Un traductor calificado todavía no ha revisado esta traducción. Si hay alguna diferencia, vale [la página en inglés](english).',
  reviewed: 'Revisada por un {role}, {date}. Vale [la página en inglés](english).',
} as const;

export const whoToCall = {
  heading: 'Llame a {plan}',
  allWays: 'Otras formas de recibir ayuda',
  find: 'Encuentre el número al que debe llamar',
} as const;
