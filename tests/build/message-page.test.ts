/** What the Worker fills in stands in the built page, and the tests in the Worker use pages with the same marks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MESSAGE_FIELDS } from '#domain/messages/message.ts';
import { routing } from '#domain/catalog.ts';
import { site } from '#domain/plan.ts';
import { pageAt, ROOT } from './built-site.ts';
import { attribute, documentOf, textOf } from './dom.ts';

const MARKS = /^data-(back|copy|desk|number|secret-form|topic|notice|error-of|call|call-\w+|state|receipt)$/;

/** Marks with their values, names of fields, and places for errors. */
function marksOf(page: { url: string; file: string; html: string }): string[] {
  const tree = documentOf(page);
  const marks = tree
    .querySelectorAll('body *')
    .flatMap((element) =>
      element.attributes.filter(({ key }) => MARKS.test(key)).map(({ key }) => `${key}=${attribute(element, key) ?? ''}`),
    );
  const names = tree.querySelectorAll('.message-form [name]').map((field) => `${field.tagName} ${attribute(field, 'name') ?? ''}`);
  const errors = tree
    .querySelectorAll('.message-form [id]')
    .filter(({ id }) => id?.endsWith('-error'))
    .map(({ id }) => `#${id ?? ''}`);
  return [...new Set([...marks, ...names, ...errors])].sort();
}

const fixture = (url: string) => {
  const file = join(ROOT, 'tests/fixtures/assets', url, 'index.html');
  return { url, file, html: readFileSync(file, 'utf8') };
};

describe.each(['/contact/message/', '/contact/message/receipt/', '/contact/message/copy/', '/contact/message/erase/'])(
  'the built page %s',
  (url) => {
    it('each page of messages has the marks that the Worker fills in', () => {
      expect(marksOf(pageAt(url)).length).toBeGreaterThan(5);
      expect(marksOf(pageAt(url))).toEqual(marksOf(fixture(url)));
    });
  },
);

it('every topic can be chosen, or the page says before its form who takes it; a complaint leads to the way to file one and its letter', () => {
  const tree = documentOf(pageAt('/contact/message/'));
  const chosen = tree.querySelectorAll('#topic option').map((option) => attribute(option, 'value') ?? '');
  const hrefs = (id: string) => tree.querySelectorAll(`[data-topic="${id}"] a`).map((link) => attribute(link, 'href'));
  for (const { id } of routing.topics)
    expect([id, chosen.includes(id), hrefs(id).includes(`/contact/?topic=${id}`)]).toEqual([id, chosen.includes(id), !chosen.includes(id)]);
  expect(hrefs('complaint')).toEqual(['/contact/?topic=complaint', '/appeals/', '/forms/grievance-form/worksheet/']);
});

it('every field of a message has its place in the form, its error and its link', () => {
  const marks = marksOf(pageAt('/contact/message/'));
  for (const field of MESSAGE_FIELDS) {
    expect(marks).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(` ${field}$`)), `#${field}-error`, `data-error-of=${field}`]),
    );
  }
});

it('the days after which a text is erased are the ones that the Worker keeps to', () => {
  const days = site.messageDays;
  expect(textOf(documentOf(pageAt('/privacy/')))).toContain(`We erase our copy ${days} days after it came.`);
  expect(textOf(documentOf(pageAt('/contact/message/')))).toContain(`erase it after ${days} days`);
});

it('what says that a message is not sent is hidden until it is so', () => {
  const tree = documentOf(pageAt('/contact/message/'));
  const notices = tree.querySelectorAll('[data-notice], [data-call], [data-error-of]');
  expect(notices.filter((notice) => !notice.hasAttribute('hidden'))).toEqual([]);
});
