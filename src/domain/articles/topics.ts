/** The groups that questions are sorted into, in the order in which people see them. The home page shows the first six. */
export const TOPICS = [
  { id: 'bill-pay', title: 'Pay a bill', lead: 'Premiums, medical bills, due dates, refunds and help with cost.', contact: 'billing' },
  { id: 'plan-changes', title: 'Change your plan', lead: 'Your details, your family, switching plans and leaving.', contact: 'plan' },
  { id: 'account', title: 'Account and password', lead: 'Sign in, register, a locked account and the app.', contact: 'account' },
  { id: 'coverage', title: 'Understand your coverage', lead: 'Is it active, what it covers, dental and other care.', contact: 'coverage' },
  {
    id: 'prescriptions',
    title: 'Prescriptions',
    lead: 'Refills, your medication list and paying at the pharmacy.',
    contact: 'prescriptions',
  },
  { id: 'family', title: 'Act for a family member', lead: 'Help a parent, a child or a teen with their care.', contact: 'family' },
  {
    id: 'getting-help',
    title: 'Get care and get help',
    lead: 'The right number, complaints, travel, records, interpreters and ID cards.',
    contact: 'general',
  },
] as const;

export const HOME_TOPICS = 6;

export type TopicId = (typeof TOPICS)[number]['id'];
export const TOPIC_IDS = TOPICS.map(({ id }) => id);

export const topicById = (id: string) => TOPICS.find((topic) => topic.id === id);
