/** Enrolment windows: the days in which people may join or change plans. */
export const windows = {
  range: 'From {from} to {to}',
  yearly: 'From {from} to {to}, every year',
  /** Between the days of one year and those of the next. */
  then: '{first}; then {rest}',
  chooseBy: 'Choose by {date}',
  /** When a plan starts that was chosen in time. */
  starts: {
    'january-1': 'The new plan starts on January 1.',
    january: 'The new plan starts in January.',
    'next-month': 'The new plan starts on the first day of the next month.',
  },
  limit: 'Ask for the last day. It may be earlier or later, but by law no later than {date}.',
  onlyFor: 'This is for {who}.',
  remind: 'Save a reminder for {date}',
} as const;

export const calendar = {
  windows,
  /** Said by scripts, beside the days. `limit`: where only the last lawful day is known. */
  windowStatus: {
    open: 'open now · until {date}',
    lastDay: 'open now · today is the last day',
    limit: { one: '{count} day left', other: '{count} days left' },
    limitDay: 'choose today',
    late: 'ask today if you still can',
    soon: 'opens {date}',
    over: 'closed',
  },
  windowFile: {
    event: 'Choose or sign up by today: {title}',
    days: 'This is the day to choose by.',
  },
  openWindows: {
    title: 'When you can change plans',
    byState: 'A marketplace plan, or one you bought yourself: [choose your region](regions) to see your days.',
    ownPlan: 'The days of a marketplace are also the days for a plan you bought yourself.',
    more: 'All times to change plans, and when a new plan starts',
  },
} as const;
