import { windows } from './calendar.ts';
import { contactWays } from './contact.ts';
import { factText } from './facts.ts';
import { messageErrors, messageMail, messageNotices, messageStart, receipt } from './messages.ts';
import { callBlock, numbers } from './pages.ts';
import { problems } from './problems.ts';
import { searchResults } from './search.ts';
import { site } from './site.ts';
import { clock, hours, openNow } from './time.ts';

/** The groups that the Worker says. What is not here is not in the Worker, and costs it nothing when it starts. */
export const esInWorker = {
  ...problems,
  callBlock,
  clock,
  contactWays,
  factText,
  hours,
  messageErrors,
  messageMail,
  messageNotices,
  messageStart,
  numbers,
  openNow,
  receipt,
  searchResults,
  site,
  windows,
} as const;
