/** The library of forms, and the worksheets to fill in and print. */
export const forms = {
  formLibrary: {
    title: 'Formularios y publicaciones',
    description: 'Para qué sirve cada formulario, quién lo usa, qué tener a mano y dónde conseguirlo.',
    lead: 'Para qué sirve cada formulario, quién lo usa y dónde conseguir la versión actual.',
    writeHere: 'Puede escribirlo aquí e imprimirlo.',
    coverage: 'Cobertura: {coverages}.',
    regions: 'En {regions}.',
    tally: 'Formularios en esta lista:',
  },
  formFilter: {
    label: 'Filtrar los formularios',
    topic: 'Tema',
    allTopics: 'Todos los temas',
    more: 'Filtrar por cobertura o región',
    coverage: 'Cobertura',
    anyCoverage: 'Cualquier cobertura',
    region: 'Región',
    allRegions: 'Todas las regiones',
    ownRegion: '{region}, su región',
    apply: 'Filtrar',
    reset: 'Mostrar todos los formularios',
  },
  /** Said by scripts. */
  formCount: {
    none: 'Ningún formulario coincide. Elija menos filtros, o pregunte a una persona más abajo.',
    all: { one: '{count} formulario', other: 'Los {count} formularios' },
    some: { one: '{shown} de {count} formulario', other: '{shown} de {count} formularios' },
  },
  formPage: {
    usedBy: 'Quién lo usa',
    coverage: 'Cobertura: {coverages}.',
    regions: 'Regiones: {regions}.',
    whereToGet: 'En el sitio web del plan',
  },
  worksheetPage: {
    stays: 'Lo que escribe se queda en esta página, en su dispositivo. No enviamos ni guardamos nada. Al cerrar la página, desaparece.',
    empty: 'Si deja una línea vacía, tendrá espacio para escribir a mano.',
    howTo: 'Cómo usarla',
  },
  worksheet: {
    notSent: 'No se envía',
    optional: '(opcional)',
    signature: 'Firma',
    printLetter: 'Imprimir la carta',
    printNotes: 'Imprimir las notas',
    letterByBrowser:
      'También puede imprimirla con Imprimir en el menú de su navegador. Para guardar una copia, elija ahí «Guardar como PDF».',
    notesByBrowser:
      'También puede imprimirlas con Imprimir en el menú de su navegador. Para guardar una copia, elija ahí «Guardar como PDF».',
    clear: 'Borrar todas las líneas',
    sendTo: 'Enviar a',
    office: 'Nombre y dirección de la oficina',
    chooseRegion: 'Primero elija su región al comienzo de esta página. Si su región tiene una dirección, aparece aquí.',
    otherAddress: 'Otra dirección',
  },
  /** Said by scripts. */
  worksheetStatus: {
    cleared: 'Todas las líneas están vacías ahora.',
  },
} as const;
