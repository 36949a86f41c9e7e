/** Enrolment windows: the days in which people may join or change plans. */
export const windows = {
  range: 'Del {from} al {to}',
  yearly: 'Del {from} al {to}, cada año',
  /** Between the days of one year and those of the next. */
  then: '{first}; luego {rest}',
  chooseBy: 'Elija a más tardar el {date}',
  /** When a plan starts that was chosen in time. */
  starts: {
    'january-1': 'El plan nuevo comienza el 1 de enero.',
    january: 'El plan nuevo comienza en enero.',
    'next-month': 'El plan nuevo comienza el primer día del mes siguiente.',
  },
  limit: 'Pregunte cuál es el último día. Puede ser antes o después, pero por ley no más tarde del {date}.',
  onlyFor: 'Esto es para {who}.',
  remind: 'Guardar un recordatorio para el {date}',
} as const;

export const calendar = {
  windows,
  /** Said by scripts, beside the days. `limit`: where only the last lawful day is known. */
  windowStatus: {
    open: 'abierta ahora · hasta el {date}',
    lastDay: 'abierta ahora · hoy es el último día',
    limit: { one: 'queda {count} día', other: 'quedan {count} días' },
    limitDay: 'elija hoy',
    late: 'pregunte hoy si todavía puede',
    soon: 'abre el {date}',
    over: 'cerrada',
  },
  windowFile: {
    event: 'Elija o inscríbase a más tardar hoy: {title}',
    days: 'Este es el último día para elegir.',
  },
  openWindows: {
    title: 'Cuándo puede cambiar de plan',
    byState: 'Un plan del mercado de seguros (marketplace), o uno que usted compró: [elija su región](regions) para ver sus días.',
    ownPlan: 'Los días del mercado de seguros valen también para un plan que usted compró.',
    more: 'Todas las fechas para cambiar de plan y cuándo comienza un plan nuevo',
  },
} as const;
