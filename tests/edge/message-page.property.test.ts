/** Whatever is sent to the form: no error of ours, nothing echoed as markup, nothing lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_FIELDS } from '#domain/messages/message.ts';
import { runs, SEED } from '../support/runs.ts';
import { anyText } from './any-text.ts';
import { appWith, ask } from './ask.ts';
import { FIELDS, fieldsIn, filledIn, FORM, messagingWith, newClient, OPENED, PATIENT, visitForm, type Fields } from './message-form.ts';

/** Bodies in all. */
const BODIES = runs(20_000);
/** In milliseconds, for a busy machine. */
const PATIENCE = 30_000 + BODIES * 60;

const app = appWith({ now: () => OPENED + PATIENT, messaging: messagingWith({ mayTry: () => Promise.resolve(true) }) });

const hostile = fc.constantFrom(
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '</textarea><svg onload=alert(1)>',
  '<!--',
  ']]>',
  '&lt;b&gt;&quot;&#34;&amp;',
  'a@b.example\r\nBcc: c@d.example',
  'a@b.example%0d%0aBcc:c@d.example',
  '=HYPERLINK("x")',
  '../../etc/passwd\0',
  '\u202Etxt.exe\u2066',
  '\uFEFF\u200B\u0000\u0085\u2028',
  '\n\n',
  '__proto__',
);
const text = fc.oneof(
  anyText(60),
  hostile,
  fc.tuple(anyText(10), hostile, anyText(10)).map((parts) => parts.join('')),
);
const long = fc.tuple(text, fc.integer({ min: 1, max: 100 })).map(([piece, times]) => piece.repeat(times));
const value = fc.oneof({ weight: 20, arbitrary: text }, { weight: 1, arbitrary: long });
const name = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...MESSAGE_FIELDS) },
  { weight: 3, arbitrary: fc.constantFrom('key', 'started', 'numbers', 'leave-empty', '__proto__', 'constructor', '') },
  { weight: 1, arbitrary: text },
);
/** A right message of which some fields are replaced, doubled or left out. */
const pairs = fc
  .tuple(fc.array(fc.tuple(name, value), { maxLength: 6 }), fc.subarray([...MESSAGE_FIELDS]))
  .map(([wild, right]) => [...right.map((field): [string, string] => [field, FIELDS[field]]), ...wild]);

/** Elements and attributes that the page has itself or that the Worker adds. */
const KNOWN_TAGS = new Set('html head title body form input button h1 div section ul li a p span select option textarea'.split(' '));
const KNOWN_ATTRIBUTES = new Set(
  (
    'lang method action type name value id class href hidden tabindex role autofocus selected checked aria-invalid data-desk data-error-of data-notice data-number data-topic ' +
    'data-problem data-call data-call-label data-call-number data-call-hours data-call-status data-hours data-open'
  ).split(' '),
);

/** What a parser sees in the answer that the page did not bring. */
async function foreignMarkup(page: string): Promise<string[]> {
  const found: string[] = [];
  const parser = new HTMLRewriter().on('*', {
    element: (element) => {
      if (!KNOWN_TAGS.has(element.tagName)) found.push(`<${element.tagName}>`);
      for (const [attribute = ''] of element.attributes) if (!KNOWN_ATTRIBUTES.has(attribute)) found.push(attribute);
    },
    comments: () => void found.push('comment'),
  });
  await parser.transform(new Response(page)).text();
  return found;
}

/** As a server reads a form: newlines are CR LF, and a text is well-formed. */
const asSent = (typed: string): string => typed.toWellFormed().replaceAll(/\r\n?|\n/g, '\r\n');
const sameText = (typed: string): string => typed.replaceAll(/\r\n?|\n/g, '\n');

async function expectSafe(response: Response, sent?: Fields): Promise<void> {
  expect([303, 400, 403, 409, 413, 422, 429]).toContain(response.status);
  const page = await response.text();
  if (response.status === 303) {
    expect(response.headers.get('Location')).toMatch(/^\/contact\/message\/[0-9A-Z]{5}-[0-9A-Z]{5}\/[\w-]+\/(#[a-z-]+)?$/);
    expect(page).toBe('');
  }
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return;
  expect(await foreignMarkup(page)).toEqual([]);
  // A multipart body with a part that has no name cannot be read at all.
  if (page.includes('data-problem')) return;
  expect(page).toMatch(/<li data-error-of="\w+"><a href="#[\w-]+">[^<]+<|data-notice="(check|numbers|reused)" tabindex="-1" autofocus/);
  const kept = fieldsIn(page);
  for (const field of ['name', 'email', 'phone', 'message'] as const)
    expect(sameText(kept[field] ?? '')).toBe(sameText(sent?.[field] ?? ''));
}

describe('a form of any content', () => {
  it(
    'a form of any content as URL-encoded text is taken or comes back whole',
    async () => {
      const { key = '', started = '' } = await filledIn(visitForm());
      await fc.assert(
        fc.asyncProperty(pairs, fc.boolean(), async (content, withTicket) => {
          const ticket: [string, string][] = withTicket
            ? [
                ['key', key],
                ['started', started],
              ]
            : [];
          const body = new URLSearchParams([...ticket, ...content]);
          const sent = Object.fromEntries(new URLSearchParams(body.toString()));
          const response = await ask(
            FORM,
            { method: 'POST', body, headers: { 'CF-Connecting-IP': newClient(), Accept: 'text/html' } },
            app,
          );
          await expectSafe(response, sent);
        }),
        { numRuns: BODIES * 0.4, seed: SEED },
      );
    },
    PATIENCE,
  );

  it(
    'a form of any content as multipart is taken or comes back whole',
    async () => {
      await fc.assert(
        fc.asyncProperty(pairs, fc.boolean(), async (content, withFile) => {
          const body = new FormData();
          // A name that ends in a backslash cannot be written as multipart by this runtime.
          for (const [field, typed] of content) body.append(field.replace(/\\+$/, ''), asSent(typed));
          if (withFile) body.append('message', new File(['<script>'], '"><script>.html', { type: 'text/html' }));
          const sent = Object.fromEntries([...body].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
          await expectSafe(await ask(FORM, { method: 'POST', body, headers: { Accept: 'text/html' } }, app), sent);
        }),
        { numRuns: BODIES * 0.2, seed: SEED },
      );
    },
    PATIENCE,
  );
});

describe('a body of any bytes', () => {
  const type = fc.constantFrom(
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; charset=utf-16',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'multipart/form-data; boundary="',
    'application/json',
    'text/plain',
    'text/html',
    '',
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    text.map((typed) => new TextEncoder().encode(typed)),
    text.map((typed) => new TextEncoder().encode(`--x\r\nContent-Disposition: form-data; name="message"\r\n\r\n${typed}\r\n--x--`)),
    text.map((typed) => new TextEncoder().encode(`message=${typed}&%ff=%&name=%C3%28&=&&region=%00`)),
    fc.json().map((json) => new TextEncoder().encode(json)),
  );

  it(
    'a body of any bytes is refused in words',
    async () => {
      await fc.assert(
        fc.asyncProperty(bytes, type, async (body, contentType) => {
          const response = await ask(FORM, { method: 'POST', body, headers: { 'Content-Type': contentType, Accept: '*/*' } }, app);
          expect(response.status).toBeGreaterThanOrEqual(400);
          expect(response.status).toBeLessThan(500);
          const page = await response.text();
          expect(page.length).toBeGreaterThan(0);
          if (response.headers.get('Content-Type')?.startsWith('text/html')) expect(await foreignMarkup(page)).toEqual([]);
        }),
        { numRuns: BODIES * 0.4, seed: SEED },
      );
    },
    PATIENCE,
  );
});
