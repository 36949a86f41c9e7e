import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { MOST_TIME } from '../../functions/messages/form-ticket.ts';
import { appWith, ask, withCookie } from './ask.ts';
import { FIELDS, fieldsIn, filledIn, FORM, messagingWith, PATIENT, visitForm, type Fields } from './message-form.ts';

const noticeOf = (page: string): string[] => [...page.matchAll(/data-notice="([\w-]+)"/g)].map(([, notice = '']) => notice);
const typed = ({ region, topic, coverage, name, contactBy, email, phone, message }: Fields) => ({
  region,
  topic,
  coverage,
  name,
  contactBy,
  email,
  phone,
  message,
});

async function expectAgain(response: Response, status: number, notice: string, kept: Fields = FIELDS): Promise<Fields> {
  const page = await response.text();
  expect({ status: response.status, notice: noticeOf(page) }).toEqual({ status, notice: [notice] });
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(page).toContain('<title>Error: Send a message</title>');
  expect(page).toMatch(new RegExp(`data-notice="${notice}" tabindex="-1" autofocus`));
  expect(typed(fieldsIn(page))).toEqual(typed(kept));
  return fieldsIn(page);
}

const receiptOf = (response: Response): string => {
  expect(response.status).toBe(303);
  return response.headers.get('Location') ?? '';
};

describe('the form', () => {
  it('the form is empty, and never the same for two people', async () => {
    const [first, second] = await Promise.all([visitForm().open(), visitForm().open()]);
    expect(typed(first)).toEqual({ ...typed(Object.fromEntries(Object.keys(FIELDS).map((name) => [name, '']))), contactBy: undefined });
    expect(first['key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(first['key']).not.toBe(second['key']);
    expect(first['started']).not.toBe(second['started']);
  });

  it('the form takes region, topic and coverage from the link, and the region from the cookie', async () => {
    const choices = async (path: string, init = {}) => {
      const { region, topic, coverage } = fieldsIn(await (await ask(path, init)).text());
      return [region, topic, coverage];
    };
    expect(await choices(`${FORM}?region=northwest&topic=account&coverage=cobra`)).toEqual(['northwest', 'account', 'cobra']);
    expect(await choices(FORM, withCookie('hawaii'))).toEqual(['hawaii', '', '']);
    expect(await choices(`${FORM}?region=georgia`, withCookie('hawaii'))).toEqual(['georgia', '', '']);
    expect(await choices(`${FORM}?region=atlantis&topic="><script>`)).toEqual(['', '', '']);
  });

  it('the form stands back for the plan’s own message center while there are no keys', async () => {
    const app = appWith({ messaging: messagingWith({ keyring: null }) });
    const response = await ask(FORM, {}, app);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<h1>Write to your plan</h1>');
  });

  it.each(['/contact/message/closed/', '/contact/message/receipt/'])(
    'the form is where the page without content leads: %s',
    async (path) => {
      const response = await ask(path);
      expect([response.status, response.headers.get('Location')]).toEqual([303, FORM]);
    },
  );
});

describe('a message that is sent', () => {
  it('a message that is sent leads to a receipt that survives a reload and leaks its address to no one', async () => {
    const visit = visitForm();
    const address = receiptOf(await visit.send(await filledIn(visit)));
    expect(address).toMatch(/^\/contact\/message\/[0-9A-Z]{5}-[0-9A-Z]{5}\/[\w-]{16,}\/$/);
    const [, , , reference = ''] = address.split('/');
    for (const response of [await visit.get(address), await visit.get(address)]) {
      expect(response.status).toBe(200);
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      // To this site alone; without any referrer, the origin of the form for the region would be null.
      expect(response.headers.get('Referrer-Policy')).toBe('same-origin');
      expect(response.headers.get('X-Robots-Tag')).toBe('noindex');
      const page = await response.text();
      expect(page).toContain(`<p data-receipt="reference">${reference}</p>`);
      expect(page).toContain(`<span data-receipt="address">https://site.example${address}</span>`);
      expect(page).toContain(`<input type="hidden" name="next" value="${address}" />`);
      expect([...page.matchAll(/State: (\w+)/g)].map(([, state]) => state)).toHaveLength(1);
      for (const word of [FIELDS.name, FIELDS.email, FIELDS.message]) expect(page).not.toContain(word);
    }
  });

  it('a message that is sent names the day of the answer where the operator promises one, and no day where not', async () => {
    for (const [replyDays, promised] of [
      [3, true],
      [null, false],
    ] as const) {
      const visit = visitForm({ messaging: messagingWith({ replyDays }) });
      const page = await (await visit.get(receiptOf(await visit.send(await filledIn(visit))))).text();
      expect(/<strong data-receipt="reply-by">\w+, \w+ \d+, 20\d\d<\/strong>/.test(page)).toBe(promised);
      expect([page.includes('Day: unpromised'), page.includes('data-receipt="calendar"')]).toEqual([!promised, promised]);
    }
  });

  it('a message that is sent is taken as multipart too, and a file in it is left out', async () => {
    const visit = visitForm();
    const form = new FormData();
    for (const [name, value] of Object.entries(await filledIn(visit))) form.append(name, value);
    form.append('message', new File(['x'], 'x.txt'));
    const sent = await ask(FORM, { method: 'POST', body: form }, appWith({ now: () => Date.parse('2026-11-24T18:00:05Z') }));
    receiptOf(sent);
  });

  it('a message that is sent is one message when the button is pressed twice, one after the other or at once', async () => {
    const visit = visitForm();
    const form = await filledIn(visit);
    const before = await env.DB.prepare('SELECT count(*) AS n FROM messages').first('n');
    const [first, second] = await Promise.all([visit.send(form), visit.send(form)]);
    const third = await visit.send(form);
    expect(new Set([first, second, third].map(receiptOf)).size).toBe(1);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM messages').first('n')).toBe(Number(before) + 1);
  });

  it('a message that is sent and changed after going back is a second message, once the person says so', async () => {
    const visit = visitForm();
    const form = await filledIn(visit);
    const first = receiptOf(await visit.send(form));
    const changed = { ...FIELDS, message: 'Something else.' };
    const again = await expectAgain(await visit.send({ ...form, ...changed }), 409, 'reused', changed);
    expect(receiptOf(await visit.send(again))).not.toBe(first);
  });

  it.each([
    ['I want to die.', '#call-now'],
    ['My card is 4111 1111 1111 1111.', '#numbers'],
    ['I want to die. My record number is 12345678.', '#please-read'],
    ['My bill is wrong.', ''],
  ])('a message that is sent goes, and the receipt says what must be said: %s', async (message, fragment) => {
    const visit = visitForm();
    const address = receiptOf(await visit.send(await filledIn(visit, { ...FIELDS, message })));
    expect(address.replace(/^[^#]*/, '')).toBe(fragment);
  });

  it('a message that is sent offers the day of the answer as a calendar file without the secret', async () => {
    const visit = visitForm({ messaging: messagingWith({ replyDays: 3 }) });
    const address = receiptOf(await visit.send(await filledIn(visit)));
    const [, , , reference = '', secret = ''] = address.split('/');
    const response = await visit.get(`${address}reply-by.ics`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('Referrer-Policy')).toBe('same-origin');
    const file = await response.text();
    const [, day = ''] = /answer-by-([\d-]+)\.ics/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
    expect(file).toContain(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}\r\n`);
    expect(file).toContain(reference);
    expect(file).not.toContain(secret);
  });

  it('a message that is sent has no calendar file where no day is promised', async () => {
    const visit = visitForm({ messaging: messagingWith({ replyDays: null }) });
    const address = receiptOf(await visit.send(await filledIn(visit)));
    expect((await visit.get(`${address}reply-by.ics`)).status).toBe(404);
  });
});

describe('a form with mistakes', () => {
  it('a form with mistakes comes back with a list of links, a word at each field, and everything that was typed', async () => {
    const visit = visitForm();
    const wrong = { ...FIELDS, region: '', email: 'no-address', message: '\n  <b>"&lt;"</b>', name: '' };
    const response = await visit.send(await filledIn(visit, wrong));
    const copy = response.clone();
    const again = await expectAgain(response, 400, 'errors', wrong);
    const page = await copy.text();
    const listed = [...page.matchAll(/data-error-of="(\w+)"><a href="#(\w+)">([^<]+)</g)].map(([, field, , words]) => [field, words]);
    expect(listed.map(([field]) => field)).toEqual(['region', 'name', 'email']);
    for (const [field = '', words = ''] of listed) {
      expect(page).toContain(`<p id="${field}-error">${words}</p>`);
      expect(page).toMatch(new RegExp(`id="${field}" name="${field}"[^>]* aria-invalid="true"`));
    }
    expect(page.match(/aria-invalid/g)).toHaveLength(3);
    receiptOf(await visit.send({ ...again, ...FIELDS }));
  });

  it('a form with mistakes says what is wrong with a message that is too long, and gives it back whole', async () => {
    const visit = visitForm();
    const long = { ...FIELDS, message: 'ab '.repeat(30_000).trim() };
    const page = (await visit.send(await filledIn(visit, long))).clone();
    await expectAgain(page, 400, 'errors', long);
  });

  it.each([
    ['nothing', ''],
    ['another kind of body', '{"message":["x"]}'],
  ])('a form with mistakes made of %s is answered with a problem or the form', async (_, body) => {
    const response = await ask(FORM, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
    expect(response.status).toBe(400);
  });

  it('a form with mistakes and beyond all measure is refused before it is read', async () => {
    const response = await ask(FORM, { method: 'POST', body: new URLSearchParams({ message: 'x'.repeat(140_000) }) });
    expect(response.status).toBe(413);
  });
});

describe('a form that no person may have sent', () => {
  const suspicious: [why: string, (form: Fields) => { form?: Fields; headers?: Record<string, string>; wait?: number }][] = [
    ['it came too fast', () => ({ wait: -PATIENT })],
    ['it is older than a day', () => ({ wait: MOST_TIME })],
    ['it was not made by us', (form) => ({ form: { ...form, started: 'kz.k1.00' } })],
    ['its key was changed', (form) => ({ form: { ...form, key: crypto.randomUUID() } })],
    ['it has no ticket', (form) => ({ form: { ...form, key: '', started: '' } })],
    ['the hidden field is filled in', (form) => ({ form: { ...form, 'leave-empty': 'x' } })],
  ];

  it.each(suspicious)(
    'a form that no person may have sent comes back whole when %s, and goes when it is sent again at once',
    async (_, change) => {
      const visit = visitForm();
      const filled = await filledIn(visit);
      const { form = filled, headers, wait = 0 } = change(filled);
      visit.wait(wait);
      const again = await expectAgain(await visit.send(form, headers), 400, 'check');
      expect(again['leave-empty']).toBe('');
      receiptOf(await visit.send(again));
    },
  );
});

describe('a form from another site', () => {
  it.each([{ 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }, { Origin: 'https://evil.example' }, { Origin: 'null' }])(
    'a form from another site, with %j, gets neither its words back in our page nor a ticket to send them',
    async (headers) => {
      const visit = visitForm();
      const form = await filledIn(visit, { ...FIELDS, message: 'What another site wrote.' });
      const response = await visit.send(form, { Accept: 'text/html', ...headers });
      const page = await response.text();
      expect(response.status).toBe(403);
      expect(page).not.toContain('What another site wrote.');
      expect(page).not.toMatch(/name="(?:key|started)"/);
      // What its reader had typed on our own page is still good.
      receiptOf(await visit.send(form));
    },
  );
});

describe('a form that is JSON', () => {
  it.each(['message', 'name', 'email', 'phone'])('a form that is JSON is none, whatever halves of characters its %s has', async (field) => {
    const body = `{"${field}":"\\ud800"}`;
    const response = await ask(FORM, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
    expect(response.status).toBe(400);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    await response.text();
  });
});

describe('when a part is down', () => {
  const CALL = ['In Georgia: Member Services', 'href="tel:+1', '(TTY: 711)'];
  const unreachable = new Proxy({} as never, {
    get: () => () => Promise.reject(new Error('The database does not answer.')),
  });

  it('the message form while a part is down, the database: the page says so, gives everything back, and names the number of the region', async () => {
    const visit = visitForm({ messaging: messagingWith({ store: unreachable, log: () => undefined }) });
    const response = await visit.send(await filledIn(visit));
    const copy = response.clone();
    await expectAgain(response, 503, 'unavailable');
    const page = await copy.text();
    for (const words of CALL) expect(page).toContain(words);
    expect(page).toContain('<div data-call>');
  });

  it('the message form while a part is down, the number follows the topic and has its hours', async () => {
    const visit = visitForm({ messaging: messagingWith({ store: unreachable, log: () => undefined }) });
    const page = await (await visit.send(await filledIn(visit, { ...FIELDS, region: 'northwest', topic: 'general' }))).text();
    expect(page).toContain('In Oregon and Southwest Washington: Member Services');
    expect(page).toContain('<span data-call-hours>Monday through Friday, 8:00 a.m. to 6:00 p.m. PT');
    expect(page).toMatch(/<span data-call-status data-hours="\{[^>]*" data-open="yes">Open now/);
  });

  it('the message form while a part is down, stopped by the operator: it stands back, and what was typed comes back', async () => {
    const form = await filledIn(visitForm());
    const visit = visitForm({ messaging: messagingWith({ stopped: 'intake' }) });
    visit.wait(PATIENT);
    await expectAgain(await visit.send(form), 503, 'unavailable');
    expect(await (await visit.get(FORM)).text()).toContain('<h1>Write to your plan</h1>');
  });

  it('the message form while a part is down, the keys: nothing is stored, and everything comes back', async () => {
    const form = await filledIn(visitForm());
    const visit = visitForm({ messaging: messagingWith({ keyring: null, log: () => undefined }) });
    await expectAgain(await visit.send(form), 503, 'unavailable');
  });

  it('the message form while a part is down, the database comes back: the same form goes', async () => {
    let down = true;
    const broken = messagingWith({ store: unreachable, log: () => undefined });
    const whole = messagingWith({});
    const visit = visitForm({ messaging: () => (down ? broken() : whole()) });
    const again = await expectAgain(await visit.send(await filledIn(visit)), 503, 'unavailable');
    down = false;
    receiptOf(await visit.send(again));
  });

  it('the message form while a part is down, the database, after sending: the receipt still shows the reference', async () => {
    const visit = visitForm();
    const address = receiptOf(await visit.send(await filledIn(visit)));
    const later = visitForm({ messaging: messagingWith({ store: unreachable }) });
    const response = await later.get(address);
    expect(response.status).toBe(503);
    const page = await response.text();
    expect(page).toContain(`<p data-receipt="reference">${address.split('/')[3] ?? ''}</p>`);
    expect(page).toContain('State: unavailable');
    expect(page).toContain('<title>We cannot look up your message right now</title>');
    expect((await later.get(`${address}reply-by.ics`)).status).toBe(503);
  });

  it('the message form while a part is down, the rate limit: the message goes', async () => {
    const allows = () => Promise.reject(new Error('away'));
    const visit = visitForm({ messaging: messagingWith({ allows, log: () => undefined }) });
    receiptOf(await visit.send(await filledIn(visit)));
  });
});

describe('many messages from one place', () => {
  it('many messages from one place are stopped for a minute, with everything kept and the number to call', async () => {
    const visit = visitForm({ messaging: messagingWith({ allows: () => Promise.resolve(false) }) });
    const response = await visit.send(await filledIn(visit));
    const page = await response.clone().text();
    await expectAgain(response, 429, 'busy');
    expect(page).toContain('In Georgia: Member Services');
  });
});

describe('forms that are not taken', () => {
  it('forms that are not taken count as well: after thirty in a minute their words are not read, and come back', async () => {
    const visit = visitForm();
    const wrong = await filledIn(visit, { ...FIELDS, name: '' });
    for (let count = 0; count < 30; count += 1) expect((await visit.send(wrong)).status).toBe(400);
    await expectAgain(await visit.send(wrong), 429, 'busy', wrong);
    const other = visitForm();
    receiptOf(await other.send(await filledIn(other)));
  });
});

describe('a receipt', () => {
  it('a receipt of a wrong secret is as unknown as one that never was', async () => {
    const visit = visitForm();
    const address = receiptOf(await visit.send(await filledIn(visit)));
    const [, , , reference = '', secret = ''] = address.split('/');
    const wrong = secret.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    const words = async (path: string) => {
      const response = await visit.get(path);
      return { status: response.status, text: await response.text(), headers: [...response.headers.keys()] };
    };
    const unknown = await words(`/contact/message/7K3QD-9F2MX/${secret}/`);
    expect(unknown.status).toBe(404);
    expect(await words(`/contact/message/${reference}/${wrong}/`)).toEqual(unknown);
    expect(await words(`/contact/message/${reference}/x/`)).toEqual(unknown);
    expect(await words(`/contact/message/"><script>/${wrong}/`)).toEqual(unknown);
    expect((await words(`/contact/message/${reference}/${wrong}/reply-by.ics`)).status).toBe(404);
  });

  it('a receipt says so when the day of the answer has passed, and when the text was erased', async () => {
    const visit = visitForm();
    const address = receiptOf(await visit.send(await filledIn(visit)));
    const real = messagingWith({})();
    const state = async (changes: object, wait: number) => {
      const later = visitForm({
        messaging: messagingWith({
          store: { ...real.store, status: async (reference) => ({ ...(await real.store.status(reference)), ...changes }) as never },
        }),
      });
      later.wait(wait);
      return [...(await (await later.get(address)).text()).matchAll(/State: (\w+)/g)].map(([, name]) => name);
    };
    const day = 86_400_000;
    expect(await state({ state: 'delivered', replyBy: '2026-11-24' }, 0)).toEqual(['delivered']);
    // Still November 24 in Hawaii.
    expect(await state({ state: 'delivered', replyBy: '2026-11-24' }, day / 2)).toEqual(['delivered']);
    expect(await state({ state: 'delayed', replyBy: '2026-11-24' }, day)).toEqual(['delayed', 'overdue']);
    expect(await state({ state: 'delivered', replyBy: '2026-11-24', erasedAt: 1 }, 90 * day)).toEqual(['delivered', 'erased']);
    // Without a promise no day can pass.
    expect(await state({ state: 'delivered', replyBy: null }, 60 * day)).toEqual(['delivered']);
  });
});
