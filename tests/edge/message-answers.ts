/** What the message form answers, and what must hold of each answer. */
import { expect } from 'vitest';
import { FIELDS, fieldsIn, type Fields } from './message-form.ts';

const noticeOf = (page: string): string[] => [...page.matchAll(/data-notice="([\w-]+)"/g)].map(([, notice = '']) => notice);
export const typed = ({ region, topic, coverage, name, contactBy, email, phone, message }: Fields) => ({
  region,
  topic,
  coverage,
  name,
  contactBy,
  email,
  phone,
  message,
});

/** The form comes back with this notice and all that was typed; gives its fields, to be sent again. */
export async function expectAgain(response: Response, status: number, notice: string, kept: Fields = FIELDS): Promise<Fields> {
  const page = await response.text();
  expect({ status: response.status, notice: noticeOf(page) }).toEqual({ status, notice: [notice] });
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(page).toContain('<title>Error: Send a message</title>');
  expect(page).toMatch(new RegExp(`data-notice="${notice}" tabindex="-1" autofocus`));
  expect(typed(fieldsIn(page))).toEqual(typed(kept));
  return fieldsIn(page);
}

/** Where a message that was taken leads. */
export const receiptOf = (response: Response): string => {
  expect(response.status).toBe(303);
  return response.headers.get('Location') ?? '';
};
