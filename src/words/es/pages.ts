/** Pages that are no article: the home page, lists, regions, facts, forms. */

/** Small counts as people write them, from none on. */
export const numbers = {
  small: ['ninguno', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
} as const;

/** A line to call. */
export const callBlock = {
  title: '{line} en {region}',
  source: 'De dónde viene este número',
  checked: 'Verificado el {date}.',
  sources: 'Vea las fuentes',
  wrong: '¿Este número está mal?',
} as const;

export const pages = {
  /** What stands on many pages. */
  page: {
    reachPerson: 'Comuníquese con {plan}',
    searchAgain: 'Busque lo que necesita',
    services: 'Servicios, paso a paso',
  },
  numbers,
  /** What kind of page a search result is. */
  kinds: {
    answer: 'Respuesta',
    guide: 'Guía',
    form: 'Formulario',
    forms: 'Formularios',
    worksheet: 'Hoja para llenar',
    topic: 'Tema',
    region: 'Región',
    about: 'Sobre el sitio',
    oldValues: 'Datos antiguos',
  },
  home: {
    description: '{tagline}: pague una factura, encuentre el número correcto y reciba respuestas para su región.',
    title: '¿Cómo podemos ayudarle?',
    lead: 'Encuentre el número correcto, pague una factura o reciba una respuesta sobre su plan de {plan}.',
    search: 'Pregunte con sus propias palabras, o pegue un número o enlace de una carta',
    errands: 'Lo que más se busca',
    topics: 'Preguntas por tema',
    all: 'Las {count} preguntas',
    /** Read aloud after it. */
    about: 'sobre {topic}',
    everyQuestion: 'Todos los temas y servicios paso a paso',
  },
  notFound: {
    title: 'No se encontró la página',
    description: 'No hay ninguna página en esta dirección.',
    lead: 'No hay ninguna página en esta dirección. Si la escribió usted, revise cómo está escrita.',
    nearest: 'Quizás la encuentre aquí:',
  },
  problemPage: {
    title: 'Algo salió mal',
    description: 'Qué salió mal y qué hacer ahora.',
    lead: 'Inténtelo de nuevo en un minuto.',
  },
  answer: {
    haveReady: 'Tenga esto a mano:',
    related: 'Temas relacionados',
  },
  helpTopics: {
    title: 'Todos los temas de ayuda',
    description: 'Todas las preguntas que este centro de ayuda responde, por tema.',
    lead: 'Todas las preguntas que respondemos, por tema.',
    topicTitle: '{topic}: preguntas y respuestas',
  },
  glossary: {
    title: 'Palabras de los planes de salud, explicadas',
    description: 'Qué significan deducible, copago, autorización previa y otras palabras de sus facturas y cartas, en palabras sencillas.',
    lead: 'Estas son las palabras que usan las facturas, las cartas y los papeles del plan, y lo que significa cada una.',
    marks: 'En otras páginas, una palabra con puntos debajo es una de estas. Presiónela para ver qué significa.',
    alsoWritten: 'También se escribe: {spellings}',
    general: 'Esto es lo que las palabras significan en general. Los papeles de su propio plan cuentan más.',
  },
  regionList: {
    title: 'Encuentre su región',
    description: 'Las {count} regiones del plan y cómo saber cuál es la suya.',
    lead: 'Su región es donde está su plan. Está en su tarjeta de miembro (ID card) y no cambia cuando usted viaja.',
    zipUnreadable: 'No pudimos leer ese código postal.',
    fiveDigits: 'Cinco números, como los de su correo.',
    zipOutside:
      '**Ese código postal no está en ninguna de las {count} regiones.** Su plan puede estar en una de ellas: mire su tarjeta de miembro y elíjala abajo.',
    zipAtEdge:
      '**Ese código postal está en el borde de {region}.** Una parte no tiene servicio. Si su tarjeta de miembro nombra esta región, elíjala aquí.',
    zipLikely: '**Es muy probable que ese código postal esté en {region}.** Si su tarjeta de miembro nombra esta región, elíjala aquí.',
    zipAmbiguous: '**Ese código postal puede ser de {regions}.** Su tarjeta de miembro dice cuál. Elíjala aquí.',
    label: 'Elija dónde está su plan',
    pick: 'Elegir',
    save: 'Guardar',
    /** Below the choice, once one is chosen. */
    yours: 'Su región es {region}',
    seeNumbers: 'Vea sus números y direcciones',
    zip: 'O escriba el código postal (ZIP code) de su casa',
    find: 'Encontrar mi región',
    zipNotKept: 'Usamos el código postal una sola vez, para esta respuesta. No lo guardamos.',
    all: 'Las {count} regiones y sus números',
    choose: 'Elegir {region}',
    forget: 'Olvidar mi región',
  },
  regionPage: {
    title: '{region}: números y direcciones',
    description: 'Servicios para Miembros, pagos, reclamos y direcciones de {region}, con sus fuentes.',
    save: 'Guardar en el teléfono',
    print: 'Imprimir una tarjeta',
    numbers: 'Números para llamar',
    moreNumbers: 'Más números',
    payAndMail: 'Pagos y correo',
    claims: 'Reclamos y apelaciones',
    outside: 'Formularios y ayuda externa',
    /** For who chose another region, or none. */
    reading: 'Esta no es la región que eligió.',
    offerLabel: 'Su región',
    choose: 'Guardar como mi región',
    notListed: 'Si no hay un número: qué hacer',
    pay: 'Pagar una factura en {region}',
    allWays: '[Encuentre el número correcto para su pregunta](contact)',
    cardNote: 'Guardado de {site}, una guía independiente. Su tarjeta de miembro y su factura cuentan más.',
  },
  regionMenu: {
    region: 'Región',
    /** Read aloud before the name of the chosen one. */
    chosen: 'Región:',
    where: 'Su región es donde está su plan, no donde está usted hoy. Está en su tarjeta de miembro.',
    byZip: 'Use su código postal',
  },
  /** Where regions differ and none is chosen. */
  regionPick: {
    see: 'Vea lo que vale en su región',
    seeNumber: 'Vea el número de su región',
    where: 'Elegir',
    show: 'Mostrar',
    byZip: 'Use su código postal',
    all: 'Mostrar todas las regiones',
    allNumbers: 'Todos los números',
    /** After a link from elsewhere. */
    asked: 'Este enlace muestra la página para una región.',
    keep: 'Guardar como mi región',
  },
  callBlock,
  coveragePick: {
    see: 'Vea las reglas de su cobertura',
    choose: 'Elegir',
    show: 'Mostrar',
    why: 'Aparece en su tarjeta de miembro o en una carta.',
    coverage: 'Su cobertura:',
    change: 'Cambiar',
  },
  /** Said by scripts. */
  coverageChoice: {
    now: 'Ahora ve lo que vale para: {coverage}.',
    forgotten: 'Ahora ve todos los tipos de cobertura.',
  },
  /** Said by scripts. */
  regionChoice: {
    now: 'Su región ahora es {region}.',
    forgotten: 'Su región se olvidó.',
    notKept:
      'Esta página ahora muestra {region}. Su navegador no guarda la elección para la próxima página: bloquea las cookies, o no hay conexión.',
    /** On a button: one tap takes what the network suggests. */
    yes: 'Sí, {region}',
  },
  crumbs: {
    label: 'Usted está aquí',
    help: 'Ayuda',
    regions: 'Regiones',
    forms: 'Formularios',
  },
  searchForm: {
    submit: 'Buscar',
    emergency: '**Esto puede ser una emergencia.** [Llame al {emergency}](emergency) ahora. ¿Está en crisis? [Llame al {crisis}](crisis)',
    crisis:
      '**Hay ayuda para usted.** [Llame al {crisis}](crisis) a cualquier hora. ¿Está en peligro ahora? [Llame al {emergency}](emergency)',
    advice: '**No damos consejos médicos.** Una enfermera sí puede: [encuentre su línea de consejo](advice)',
  },
  /** On pages for people in danger, grief or need of privacy. */
  quickExit: {
    label: 'Salir rápido de esta página',
    leave: 'Salir de esta página',
    keys: 'o presione Esc dos veces',
    note: '**El botón «Salir de esta página»** abre de inmediato otro sitio en esta misma ventana. El historial de su navegador sigue mostrando este sitio hasta que usted lo borre. Abra el historial, busque este sitio y bórrelo. La próxima vez, una ventana privada no guarda historial.',
    yourPlan: 'Comuníquese con una persona de su plan',
    yourPlanLead: 'No tiene que decir por qué llama.',
  },
  emergency: {
    label: 'Números de emergencia',
    danger: '[Emergencia: {number}](number)',
    crisis: '[Crisis: {number}](number)',
  },
} as const;
