/** Paying: the pages that lead to a payment site, the check of links, due dates, and what people print or save. */
export const pay = {
  /** `/pay/` */
  payPage: {
    title: 'Pagar una factura',
    description:
      'Dónde pagar una prima, una factura por atención o una factura de farmacia en su región: en línea, por teléfono y por correo.',
    kind: 'Pagos',
    lead: 'Elija su factura para ver dónde pagarla en línea, por teléfono y por correo.',
    regionFirst: 'Vea dónde pagar en su región',
    payIn: 'Pagar en {region}',
    which: '¿Qué factura tiene?',
    /** A region's row, while none is chosen. */
    inRegion: 'En {region}',
    unknownCompany: 'Una compañía que no conozco',
    checkFirst: 'Compruebe su nombre, enlace o número antes de pagar.',
    before: 'Antes de pagar',
    dueDate: 'Encuentre la fecha de pago de su prima',
    check: 'Compruebe un enlace o número antes de pagar',
    tellApart: 'Distinga una factura de prima de una factura médica',
    firstPayment: 'Plan nuevo: haga el primer pago',
    careElsewhere: 'Recupere dinero por atención en otro lugar',
  },
  /** `/pay/<region>/` */
  payRegion: {
    title: 'Pagar una factura en {region}',
    description:
      'Pague una prima, una factura por atención o una factura de farmacia en {region}: en línea, por teléfono, por correo, y cuándo vence.',
    lead: 'Elija su factura para ver dónde pagarla en línea, por teléfono y por correo.',
    siteDown: 'El sitio de pago no funciona ahora mismo. Vea las otras formas de pagar.',
  },
  /** On the page of a region: plans that were not bought from the plan itself. */
  payOtherPlans: {
    heading: 'Un plan del mercado de seguros, de un trabajo, de COBRA o de Medicare',
    lead: 'Puede que su prima se pague en otro lugar.',
    exchange: {
      label: 'Del mercado de seguros (exchange)',
      firstThere: 'Haga el primer pago en su cuenta de ese mercado: {account}.',
      firstByLetter: 'Haga el primer pago como dice la carta sobre su plan nuevo. El mercado de seguros puede decirle dónde.',
      window: 'El plan debe recibirlo en un plazo de {window} desde su solicitud, o antes de una fecha de inicio posterior.',
      later: 'Las primas siguientes se pagan al plan, como dice esta página. Preguntas: {exchange}. [El primer pago, paso a paso](first)',
    },
    job: {
      label: 'Por un trabajo',
      text: 'Su empleador paga al plan. Pregunte por su parte en la oficina de beneficios. [Quién paga en el trabajo](employer)',
    },
    cobra: {
      label: 'COBRA',
      text: 'Usted paga toda la prima. Su antiguo empleador dice dónde y hasta cuándo. Para hablar con alguien: {help}. [COBRA después de un trabajo](cobra)',
    },
    medicare: {
      label: 'Medicare',
      text: 'Pague la prima de un plan de Medicare como dice su factura, o pregunte.',
      line: 'La línea de Medicare: {line}.',
    },
  },
  /** `/pay/<region>/<bill>/` */
  payStep: {
    title: '{heading} en {region}',
    description: 'El sitio correcto para pagar esta factura en {region} ({bill}), qué tener a mano y cómo pagar por teléfono o por correo.',
    payAt: 'Pagar en {address}',
    leaving: 'Va a salir de esta guía. La dirección debe terminar en **{domains}**.',
    haveReady: 'Tenga esto a mano:',
    due: 'Vence',
    byMail: 'Por correo',
    more: 'Pagos automáticos, cargos y cuándo aparece un pago',
    addressBar: 'Cómo revisar la barra de direcciones',
    belongsTo: 'El sitio pertenece a {whose}. {explanation}',
    nothingPassed: 'No enviamos ningún dato suyo: ni su región, ni su factura, ni la página de donde viene.',
    look: 'Mire la parte de arriba de su navegador antes de escribir nada.',
    firstName: 'El primer nombre ahí es {host}. Es un enlace corto, así que puede seguir otro nombre. No podemos ver cuál.',
    onlyName: 'El nombre ahí es {host}. El sitio puede pedirle que primero inicie sesión.',
    nameEnds:
      'El nombre antes de la primera barra sola debe terminar en {domains}. Si no es así, deténgase. Llame al número de su factura y pregunte antes de pagar.',
    notOnline: 'Esta factura no se paga en línea.',
    tryAnyway: 'Probar el sitio de todos modos',
    mayWork: 'Puede que ya funcione, o que le funcione a usted.',
    try: 'Probar {host}',
    another: '¿Otra factura?',
    check: 'Compruebe un enlace antes de pagar',
    outage:
      '**{address} no funciona ahora mismo.** Pague por teléfono o por correo, o inténtelo más tarde. Lo comprobamos cada pocos minutos.',
  },
  /** What is printed below the page of a region, to cut out. */
  payCard: {
    label: 'Tarjeta de pago para {region}',
    name: 'Pagar mi prima: {region}',
    online: 'En línea',
    phone: 'Teléfono (TTY: 711)',
    mail: 'Cheque por correo',
    due: 'Vence',
    dueWhere: 'Vence, {where}',
    note: 'Tenga a mano su número de unidad de facturación (Billing Unit ID). Su factura cuenta más. Guía independiente: {page}',
  },
  /** What a region's page of numbers prints, to cut out. */
  walletCard: {
    label: 'Tarjeta para {region}',
    name: '{plan}: {region}',
    website: 'Sitio web',
    note: 'Emergencia: {emergency}. Línea de crisis: {crisis}. De {site}, una guía independiente. Su tarjeta de miembro y su factura cuentan más.',
  },
  /** Beside a QR code in a letter. */
  payLetter: {
    scan: '{opening} en {region}, escanee el código o escriba:',
    call: 'O llame al {phone} (TTY: 711).',
    checkName: 'La página nombra el sitio de pago antes de abrirlo. Compruebe ese nombre en su navegador.',
  },
  /** `/pay/due-date/` */
  dueDatePage: {
    title: 'Encuentre la fecha de pago de su prima',
    description: 'Elija su región y el mes que paga, y vea cuándo vence la prima. Guarde un recordatorio.',
    lead: 'La fecha depende de su región y del mes que paga. Si su factura muestra otra fecha, pague a más tardar en esa.',
    aliases: 'cuándo vence mi pago, fecha de vencimiento de la prima, calculadora de fecha de pago, recordatorio de pago',
    region: 'Su región',
    area: 'Dónde está su plan',
    month: 'Mes que usted paga',
    submit: 'Encontrar la fecha',
    notSent: 'Su dispositivo hace el cálculo. No se nos envía nada de lo que elige aquí.',
    usualRule: 'La regla usual en {area}: una prima se paga a más tardar {rule}.',
    saveDate: 'Guardar esta fecha en su calendario',
    saveMonthly: 'Guardar un recordatorio para cada mes',
    opensFile: 'Cada enlace guarda un archivo pequeño. Ábralo y su calendario agrega la fecha.',
    basis: 'En qué se basa esta fecha',
    rules: 'La regla en cada región',
    dueBy: 'Una prima paga un mes de cobertura. Se paga a más tardar:',
    reminders: 'Guardar un recordatorio mensual',
    remindsTwice: 'Cada enlace guarda un archivo pequeño. Ábralo y su calendario le avisa tres días antes y el mismo día.',
    monthlyFor: 'Recordatorio mensual para {area}',
    late: '¿Ya se atrasó? [Qué hacer después de un pago atrasado](missed). ¿Plan nuevo? [El primer pago puede tener su propia fecha](first).',
  },
  /** Said by the script of `/pay/due-date/`, and in the files that it and the page save. */
  dueDate: {
    choose: 'Elegir',
    noRegion: 'Elija su región. Está en su tarjeta de miembro.',
    noArea: 'Elija el estado. La fecha depende de él.',
    noMonth: 'Elija el mes que cubre el pago.',
    isDue: 'Su prima de {month} se paga a más tardar el {date}.',
    wasDue: 'Su prima de {month} venció el {date}.',
    closed: {
      weekend: 'Es fin de semana. Pague a más tardar el {date}, porque un pago puede esperar hasta el siguiente día hábil.',
      holiday: 'Es un día feriado federal. Pague a más tardar el {date}, porque un pago puede esperar hasta el siguiente día hábil.',
    },
    event: 'Vence la prima de {month}',
    usualRule: 'La regla usual en {area}. ¿Su factura muestra otra fecha? Siga su factura.',
  },
  /** A reminder of every month's premium. */
  monthlyReminder: {
    save: 'Recordarme cada mes',
    /** Read aloud after `save`, where parts of a region differ. */
    saveFor: 'en {area}',
    event: 'Vence la prima del plan de salud',
    online: 'En línea: {address}',
    phone: 'Teléfono: {phone} (TTY: 711)',
    haveReady: 'Tenga a mano su número de unidad de facturación (Billing Unit ID).',
  },
  /** `/pay/check/` */
  payCheckPage: {
    title: '¿Es correcto este enlace, número o dirección?',
    description:
      'Antes de pagar, compruebe el enlace, el número o la dirección que le llegó en una carta, un mensaje de texto u otro sitio web.',
    lead: 'Compruébelo antes de pagar. Si no lo conocemos, no lo use hasta que alguien del plan diga que sí.',
    aliases:
      'comprobar un enlace, es una estafa, es real este sitio, factura falsa, phishing, mensaje sospechoso, verificar número de teléfono, dirección de pago antigua, código QR en la factura',
    field: 'Péguelo o escríbalo aquí',
    hint: 'Un enlace, un número de teléfono, un apartado postal (PO box) o el texto de un código QR. No ponga sus números de cuenta.',
    submit: 'Comprobar',
    notSent: 'Su dispositivo lo comprueba, aun sin conexión. Lo que escribe no se envía ni se guarda.',
    noScript:
      'Los scripts están apagados, así que esta página no puede comprobarlo por usted. Compare lo que tiene con las listas de abajo. No mostramos una casilla para escribir: tendría que enviarnos su texto.',
    notForPaying: 'Ahí no se puede pagar una factura. [Encuentre dónde pagar](pay)',
    verify:
      'Llame al número de su factura o de su tarjeta de miembro y pregunte. No llame a un número de la misma carta o mensaje. [Encuentre el lugar correcto para pagar](pay)',
    rightNow: 'Lo que vale ahora',
    addresses: 'Las facturas se pagan en línea en estas direcciones:',
    addressBar:
      'En la barra de direcciones, el nombre antes de la primera barra sola termina en {domains}. Un nombre con algo más detrás, como {sample}, es otro sitio.',
    premiumByPhone: 'Prima por teléfono',
    premiumByMail: 'Prima por correo',
    otherBills: 'Para una factura médica o de farmacia, el número y la dirección están impresos en la factura.',
    old: 'Lo que ya no vale',
    oldValues: '[Números, enlaces y direcciones antiguos](old), y qué los reemplazó.',
    paid: 'Si ya pagó en el lugar equivocado',
    paidSteps: {
      stop: 'Llame a su banco o a la compañía de su tarjeta. Pida que detengan el pago.',
      ask: 'Llame a Servicios para Miembros (Member Services). Pregunte si el dinero llegó a su plan y cómo seguir al día.',
      password: 'Cambie toda contraseña que escribió ahí.',
    },
    more: '[Más sobre sitios de pago antiguos](old)',
  },
  /** Said by the script of `/pay/check/`. */
  payCheck: {
    empty: 'Pegue o escriba lo que quiere comprobar.',
    notLoaded: 'La lista no se cargó. Compare con las listas de abajo, o inténtelo de nuevo cuando tenga conexión.',
    verdicts: {
      current: { mark: 'Es del plan', text: 'Es correcto para:' },
      mixed: { mark: 'Mire dos veces', text: 'Es correcto para una cosa e incorrecto para otra. Es correcto para:' },
      replaced: { mark: 'No pague aquí', text: 'Es antiguo. Ya no lo use.' },
      'never-right': { mark: 'No pague aquí', text: 'No es del plan.' },
      unconfirmed: { mark: 'No se conoce: pregunte primero', text: 'No pague ahí hasta que alguien del plan diga que sí.' },
      'someone-else': { mark: 'No pague aquí', text: 'Pertenece a otra persona u organización.' },
      unknown: { mark: 'No se conoce: pregunte primero', text: 'No pague ahí hasta que alguien del plan diga que sí.' },
    },
    reasons: {
      unreadable: 'No es una dirección web que un navegador pueda leer.',
      disguise: 'La parte antes de la @ está ahí para engañar. Este enlace abre {host}.',
      'odd-letters': 'Tiene letras o signos que solo parecen normales, o que no se ven.',
      'not-secure': 'El nombre es correcto, pero el enlace no es seguro: comienza con http, no con https.',
      extra: 'Comienza bien, pero le agregaron algo.',
      'known-host': 'Conocemos el nombre {host}, pero no conocemos esta página.',
      'look-alike': 'El nombre {host} se parece al del plan, pero es otro. Con nombres así muchas veces se engaña.',
      shortener: 'Es un enlace acortado. Oculta adónde lleva.',
      'number-host': 'Tiene un número en lugar de un nombre. Los sitios de pago no son así.',
      'other-site': 'El nombre {host} no está en nuestra lista.',
      phone: 'No conocemos este número.',
      box: 'No conocemos este apartado postal.',
      'address-differs': 'Conocemos el apartado postal, pero con otro lugar al lado.',
      email: 'No conocemos esta dirección de correo electrónico. Las facturas no se pagan por correo electrónico.',
      'hidden-email': 'Una página web puso estas palabras en lugar de una dirección. Las facturas no se pagan por correo electrónico.',
      command: 'Hace algo distinto de abrir una página web normal. No lo abra para pagar.',
      nothing: 'Ahí no hay ningún enlace, número de teléfono ni dirección.',
    },
    use: '{what}.',
    useIn: '{what}, en {regions}.',
    now: '{what} ahora: ',
    nowIn: '{what} ahora, en {regions}: ',
    until: 'Hasta: {date}.',
    instead: 'Use esto, tal como está aquí: ',
  },
  /** What a date or a payment site rests on. */
  basis: {
    checked: '{confidence}. Verificado el {date}:',
    said: '{source}: {said}',
    allFacts: 'Todos los datos y sus fuentes',
  },
} as const;
