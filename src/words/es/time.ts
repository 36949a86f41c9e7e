/** Opening hours, and whether a line is open. */
export const clock = {
  am: '{time} a. m.',
  pm: '{time} p. m.',
  noon: 'mediodía',
  midnight: 'medianoche',
  zones: { 'America/Los_Angeles': 'PT', 'America/Denver': 'MT', 'America/New_York': 'ET', 'Pacific/Honolulu': 'HT' },
} as const;

export const hours = {
  everyDay: 'Todos los días',
  dayRange: 'de {first} a {last}',
  always: 'las 24 horas, los 7 días de la semana',
  allDay: '{days}, todo el día',
  fromTo: '{days}, de {open} a {close} {zone}',
  season: 'del {from} al {to}: {hours}',
  closedOnHolidays: '{hours}, cerrado en los principales días feriados',
} as const;

export const openNow = {
  open: 'Abierto ahora',
  openUntil: 'Abierto ahora, hasta las {time}',
  closesSoon: 'Abierto ahora; cierra pronto, a las {time}',
  mayBeClosed: 'Puede estar cerrado hoy ({reason})',
  closed: 'Cerrado',
  closedFor: 'Cerrado ({reason})',
  opens: '{closed}; abre {opening}',
  today: 'hoy a las {time}',
  tomorrow: 'mañana a las {time}',
  onWeekday: 'el {weekday} a las {time}',
  onDate: 'el {weekday} {date} a las {time}',
  yourTime: '{time} ({own} en su hora)',
} as const;
