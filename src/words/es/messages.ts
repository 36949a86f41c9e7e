/** The message form, its notices and its receipt. */

export const messageNotices = {
  /** Comes before the title of the page. */
  pageTitle: 'Error: ',
  errorsTitle: 'Hay un problema',
  errors: 'Su mensaje todavía no se envió. Sus palabras siguen aquí.',
  numbersTitle: '¿Hace falta este número en su mensaje?',
  numbers: 'Su mensaje todavía no se envió. Parece tener:',
  numbersWhat:
    'No lo necesitamos para responder. Quítelo y envíe el mensaje de nuevo, o presione «Enviar de todos modos» debajo del formulario.',
  sendAnyway: 'Enviar de todos modos',
  fields: {
    region: 'Su región',
    topic: 'De qué se trata',
    coverage: 'Su cobertura',
    name: 'Su nombre',
    contactBy: 'Cómo le respondemos',
    email: 'Correo electrónico',
    phone: 'Número de teléfono',
    message: 'Su mensaje',
  },
  checkTitle: 'Revise su mensaje y envíelo de nuevo',
  check:
    'Todavía no se envió. No supimos si lo envió una persona: llegó muy rápido o muy tarde, o se llenó un campo oculto. Vaciamos ese campo. Sus palabras siguen aquí.',
  reusedTitle: '¿Es un mensaje nuevo?',
  reused: 'Usted envió otro desde esta página, y lo tenemos. Para enviar también este, presione otra vez «Enviar mensaje».',
  inFlightTitle: 'Estamos guardando su mensaje ahora mismo',
  inFlight: 'Espere unos segundos. Luego presione otra vez «Enviar mensaje» para ver su referencia. No se envía dos veces.',
  busyTitle: 'Espere un minuto',
  busy: 'Su mensaje todavía no se envió. Llegaron muchos mensajes desde su conexión. Sus palabras siguen aquí. Presione otra vez «Enviar mensaje» en un minuto, o llame a {plan}.',
  unavailableTitle: 'Ahora mismo no podemos recibir su mensaje',
  unavailable:
    'Algo de nuestro lado no funciona. Sus palabras siguen aquí. Inténtelo de nuevo en unos minutos: nada se envía dos veces. O guarde una copia de sus palabras y llame a {plan}.',
  keptTitle: 'Tenemos su mensaje',
  kept: 'Lo guardamos y ahora mismo no podemos mostrar su referencia. No tiene que enviarlo de nuevo. Si no sabe de nosotros, llame a {plan}.',
  findNumber: 'Encuentre el número al que debe llamar',
} as const;

export const messageErrors = {
  /** By the id that `parseMessage` gives. */
  texts: {
    regionMissing: 'Elija su región.',
    topicMissing: 'Elija de qué trata su mensaje. Una queja o una apelación no se puede presentar aquí.',
    coverageUnknown: 'Elija su tipo de cobertura de la lista, o no lo ponga.',
    nameMissing: 'Escriba su nombre.',
    nameTooLong: 'Escriba su nombre en {limit} caracteres o menos.',
    contactByMissing: 'Elija cómo debemos responderle: por correo electrónico o por teléfono.',
    emailMissing: 'Escriba su correo electrónico.',
    emailWrong: 'Escriba un correo electrónico con la forma name@example.com.',
    phoneMissing: 'Escriba su número de teléfono.',
    phoneWrong: 'Escriba un número de teléfono con su código de área, diez números en total. Puede seguir una extensión.',
    messageMissing: 'Escriba su mensaje.',
    messageTooLong: 'Escriba un mensaje de {limit} caracteres o menos. El suyo tiene {length}.',
  },
} as const;

export const receipt = {
  title: 'Tenemos su mensaje',
  description: 'La referencia de su mensaje y qué tan lejos está.',
  urgent:
    '**No espere nuestra respuesta.** ¿Está en crisis o piensa en el suicidio? [Llame al {crisis}](crisis) a cualquier hora. ¿Está en peligro ahora? [Llame al {emergency}](emergency).',
  numbers:
    'Su mensaje parece tener un número de tarjeta, de Seguro Social o de expediente. No lo necesitamos y no lo usaremos. La próxima vez no lo ponga.',
  reference: 'Su referencia',
  region: 'Región: {region}',
  answerBy: 'Recibe una respuesta a más tardar el {date}.',
  received: 'Lo guardamos y lo estamos pasando a quienes responden.',
  delivered: 'Quienes responden lo tienen.',
  delayed: 'Lo guardamos, pero todavía no pudimos pasarlo. Lo sabemos y estamos trabajando en eso.',
  unavailable:
    'No podemos ver qué tan lejos está su mensaje, porque algo de nuestro lado no funciona. Un mensaje con referencia no se pierde. Abra de nuevo esta página en unos minutos.',
  unavailableTitle: 'Ahora mismo no podemos buscar su mensaje',
  overdue: 'Ese día ya pasó. Si no tiene respuesta, lo sentimos. [Envíenos un mensaje nuevo](message) y nombre en él su referencia.',
  erased: 'Se acabó el tiempo por el que guardamos mensajes: borramos lo que escribió.',
  erasedTitle: 'Su mensaje está borrado',
  erasedByYou: 'Usted borró este mensaje. Ya no tenemos su nombre, cómo comunicarnos con usted ni sus palabras.',
  notMailed: 'No salió ningún correo sobre él.',
  mailedNotice: 'Las personas que responden recibieron un correo con la referencia, la región y el tema. No tiene palabras suyas.',
  mailedText: 'Las personas que responden recibieron un correo con sus palabras. Borrar aquí no llega a ese correo.',
  history: 'Estados anteriores de nuestra base de datos pueden tenerlo, cifrado, un mes más.',
  copyTitle: 'Lo que usted envió',
  copyLead: 'Vea e imprima una copia. Muestra su nombre, cómo comunicarnos con usted y sus palabras.',
  copy: 'Mostrar mi copia',
  erase: 'Borrar mi mensaje',
  eraseLead: 'Puede borrarlo en cualquier momento. Preguntamos una vez más antes de hacerlo.',
  nextTitle: 'Qué sigue',
  next1: 'Una persona lee su mensaje.',
  next2: 'Le responden por correo electrónico o por teléfono, como eligió. Nadie le pedirá su contraseña.',
  next3:
    '¿No hay respuesta para ese día? Abra de nuevo esta página para ver qué tan lejos está su mensaje. Luego [envíe un mensaje nuevo](message) y nombre en él su referencia.',
  next3NoDay:
    'No prometemos un día. Abra de nuevo esta página para ver qué tan lejos está su mensaje. Si no sabe nada, [envíe un mensaje nuevo](message) y nombre en él su referencia.',
  notFormal:
    '**¿Una queja o una apelación?** Este mensaje no es ninguna de las dos, y su plazo sigue corriendo. [Preséntela paso a paso](appeals)',
  letter: '[Llene una carta](letter)',
  keepTitle: 'Guarde esta página',
  keep: 'Su dirección es privada: muestra qué tan lejos está su mensaje y lleva a su copia. Guárdela en sus favoritos, o imprímala. No podemos enviársela de nuevo.',
  calendar: 'Guardar en su calendario el día de la respuesta',
  print: 'Imprimir esta página',
  address: 'Dirección de esta página: {address}',
  reminder: 'Respuesta a mi mensaje',
  planTitle: 'Ayuda de {plan}',
  planLead: '{plan} no recibió su mensaje. No conocen esta referencia.',
  askOperator: 'Preguntas sobre este mensaje: escriba a {operator}, {contact}.',
  reminderText:
    'Referencia {reference}. ¿No hay respuesta al fin de este día? Abra la página privada de su mensaje, o envíe uno nuevo que nombre la referencia.',
} as const;

/** The mail to the team. */
export const messageMail = {
  subject: 'Mensaje {reference}: {topic}, {region}',
  reference: 'Referencia: {reference}',
  region: 'Región: {region}',
  topic: 'Sobre: {topic}',
  received: 'Recibido: {time}',
  answerBy: 'Responder a más tardar el: {date}',
  noDay: 'Responder: no se prometió un día',
  deleteAfter: 'Borre este correo después de {days} días',
  coverage: 'Cobertura: {coverage}',
  name: 'Nombre: {name}',
  contactBy: { email: 'Responder por correo electrónico: {contact}', phone: 'Responder por teléfono: {contact}' },
  extension: '{number}, extensión {extension}',
  toRead: 'Para leerlo: npm run messages -- show {reference} --remote',
} as const;

/** The first words of a message about this site; its writer goes on from there. */
export const messageStart = {
  page: 'Sobre la página {page}: ',
  fact: 'Sobre el dato {fact}: ',
} as const;

export const messages = {
  messageCopy: {
    title: 'Lo que usted envió',
    description: 'Una copia de su mensaje.',
    lead: 'Esta página es privada. Ciérrela cuando otras personas puedan ver su pantalla.',
    received: 'Enviado el',
    reference: 'Referencia',
    region: 'Región',
    topic: 'Tema',
    coverage: 'Cobertura',
    name: 'Nombre',
    contact: 'Responder a',
    message: 'Mensaje',
    print: 'Imprimir esta copia',
    back: 'Volver a su recibo',
  },
  messageErase: {
    title: '¿Borrar este mensaje?',
    description: 'Borrar un mensaje que usted envió.',
    lead: 'Su texto, su nombre y cómo comunicarnos con usted se borran para siempre. Después nadie puede responder.',
    stays: 'La referencia se queda medio año, y dice que usted borró el mensaje.',
    yes: 'Borrarlo ahora',
    no: 'No borrarlo, y volver',
  },
  messageStart,
  field: {
    optional: '(opcional)',
  },
  messageForm: {
    title: 'Envíe un mensaje',
    description: 'Escríbanos por una pregunta que puede esperar.',
    lead: 'Para preguntas que pueden esperar. No prometemos un día para una respuesta. Una página privada le muestra qué tan lejos está su mensaje.',
    leadWait: 'Para preguntas que pueden esperar. Recibe una respuesta en un plazo de {wait}.',
    doNot: 'No escriba si no puede esperar:',
    danger: 'Peligro de muerte: [llame al {emergency}](emergency). En una crisis: [llame al {crisis}](crisis).',
    sick: 'Enfermo, herido o con dudas sobre un medicamento: [llame a su línea de consejo](advice).',
    today: 'Todo lo que debe pasar hoy: [llame al número para eso](contact).',
    readerTitle: 'Quién lo lee',
    operator: 'Responde {operator}. [Quiénes somos](about)',
    testDesk: 'Mesa de prueba: los mensajes se quedan en esta computadora, y nadie responde.',
    guide: 'No somos {plan}. No podemos ver ni cambiar su plan, sus facturas ni sus expedientes.',
    toPlan: 'Para escribir al propio plan, inicie sesión en [{address}](signIn).',
    notTaken: '**Aquí no podemos recibirlo.** [Encuentre quién ayuda con {topic}](contact)',
    notFormal:
      '**¿Una queja o una apelación?** Este formulario no puede presentarla, y su plazo no nos espera. [Preséntela paso a paso](appeals)',
    letter: '[Llene una carta](letter)',
    formTitle: 'Escríbanos',
    choose: 'Elegir',
    region: 'Su región',
    regionHint: 'Donde está su plan. Está en su tarjeta de miembro (ID card).',
    topic: 'De qué se trata',
    coverage: 'Su cobertura',
    coverageUnknown: 'No sé',
    name: 'Su nombre',
    contactBy: '¿Cómo debemos responderle?',
    byEmail: 'Por correo electrónico',
    email: 'Correo electrónico',
    byPhone: 'Por teléfono',
    phone: 'Número de teléfono, con código de área',
    message: 'Su mensaje',
    messageHint:
      'No ponga detalles de salud. No ponga su número de expediente, de Seguro Social ni de tarjetas. No los necesitamos para responder.',
    upTo: 'Hasta {limit} caracteres.',
    leaveEmpty: 'Deje vacío este campo',
    send: 'Enviar mensaje',
    kept: 'Guardamos su mensaje cifrado y lo borramos después de {days} días. [Qué guardamos](privacy). [Cómo pedir que se borre](rights)',
    person: '¿Prefiere hablar con {plan}?',
  },
  /** Said by the script near the limit. */
  messageCount: {
    left: { one: 'Queda {count} carácter.', other: 'Quedan {count} caracteres.' },
    tooMany: { one: 'Sobra {count} carácter.', other: 'Sobran {count} caracteres.' },
  },
  messageNotices,
  messageErrors,
  sensitive: {
    looksLike: 'Esto parece {number}. No lo necesitamos; es más seguro quitarlo. Todavía puede enviar su mensaje.',
    kinds: {
      card: 'un número de tarjeta de pago',
      ssn: 'un número de Seguro Social',
      medicare: 'un número de Medicare',
      'record-number': 'un número de expediente o de cuenta',
    },
  },
  receipt,
  messageMail,
  messagesClosed: {
    title: 'Escriba a su plan',
    description: 'Cómo escribir a Servicios para Miembros (Member Services) por una pregunta que puede esperar.',
    lead: 'Este sitio no recibe mensajes por ahora. Su plan sí, en su centro de mensajes.',
    leadNobody: 'Nadie responde mensajes en este sitio. Su plan sí: por teléfono y en su centro de mensajes.',
    numberTitle: 'Llame a {plan}',
    writeTitle: 'O escriba a {plan}',
    contact: '[Encuentre el contacto correcto para su pregunta](contact)',
    emergency: 'Un mensaje es para preguntas que pueden esperar. En una emergencia, llame al {emergency}.',
    signIn: 'Inicie sesión en [{address}](signIn).',
    open: 'Abra el centro de mensajes y elija «Member Services».',
    say: 'Diga qué necesita y cómo comunicarse con usted.',
    wait: 'El plan procura responder en un plazo de {wait}.',
  },
} as const;
