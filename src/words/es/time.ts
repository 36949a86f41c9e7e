/** Opening hours, and whether a line is open. */
export const clock = {
  am: '{time} a.m.',
  pm: '{time} p.m.',
  noon: 'noon',
  midnight: 'midnight',
  zones: { 'America/Los_Angeles': 'PT', 'America/Denver': 'MT', 'America/New_York': 'ET', 'Pacific/Honolulu': 'HT' },
} as const;

export const hours = {
  everyDay: 'Every day',
  dayRange: '{first} through {last}',
  always: '24 hours a day, 7 days a week',
  allDay: '{days}, all day',
  fromTo: '{days}, {open} to {close} {zone}',
  season: '{from} to {to}: {hours}',
  closedOnHolidays: '{hours}, closed on major holidays',
} as const;

export const openNow = {
  open: 'Open now',
  openUntil: 'Open now, until {time}',
  closesSoon: 'Open now, closes soon: at {time}',
  mayBeClosed: 'May be closed today ({reason})',
  closed: 'Closed',
  closedFor: 'Closed ({reason})',
  opens: '{closed}, opens {opening}',
  today: 'today at {time}',
  tomorrow: 'tomorrow at {time}',
  onWeekday: '{weekday} {time}',
  onDate: '{weekday}, {date}, at {time}',
  yourTime: '{time} ({own} your time)',
} as const;
