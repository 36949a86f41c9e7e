import { describe, expect, it } from 'vitest';
import { routing } from '#domain/catalog.ts';
import { MOST_TIME } from '../../functions/messages/form-ticket.ts';
import { appWith, ask, withCookie } from './ask.ts';
import { expectAgain, receiptOf, typed } from './message-answers.ts';
import { FIELDS, fieldsIn, filledIn, FORM, messagingWith, PATIENT, visitForm, type Fields } from './message-form.ts';

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

  it('the form starts with the page or the fact that someone found wrong, and repeats nothing that is none', async () => {
    const start = async (query: string) => fieldsIn(await (await ask(`${FORM}?${query}`)).text())['message'];
    expect(await start('page=/contact/')).toBe('About the page /contact/: ');
    expect(await start('fact=georgia/member-services')).toBe('About the fact georgia/member-services: ');
    for (const none of [
      'page=/no-such-page/',
      'page=//evil.example/',
      'page=<b>',
      'fact=atlantis/member-services',
      'fact=georgia/no-such-fact',
    ])
      expect(await start(none)).toBe('');
  });

  it.each([{ keyring: null }, { stopped: 'intake' }, { desk: 'closed' }] as const)(
    'the form stands back for the plan’s own number and message center where the desk is %j',
    async (changes) => {
      const response = await ask(FORM, {}, appWith({ messaging: messagingWith(changes) }));
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<h1>Write to your plan</h1>');
    },
  );

  it('the form says that it is for trying out on a machine of one’s own, and there alone', async () => {
    const page = async (desk: 'open' | 'test') => (await ask(FORM, {}, appWith({ messaging: messagingWith({ desk }) }))).text();
    expect([await page('test'), await page('open')].map((text) => text.includes('Test desk'))).toEqual([true, false]);
  });

  it('the form names who takes a topic that it does not take, and no other, for every topic', async () => {
    for (const { id, messages } of routing.topics) {
      const page = await (await ask(`${FORM}?topic=${id}`)).text();
      expect([...page.matchAll(/data-topic="(\w+)"/g)].map(([, topic]) => topic)).toEqual(messages === false ? [id] : []);
    }
  });

  it('the form is sent to nobody where nobody has said that they answer', async () => {
    const form = await filledIn(visitForm());
    const response = await visitForm({ messaging: messagingWith({ desk: 'closed' }) }).send(form);
    expect([response.status, (await response.text()).includes('<h1>Write to your plan</h1>')]).toEqual([404, true]);
  });

  it.each(['/contact/message/closed/', '/contact/message/receipt/'])(
    'the form is where the page without content leads: %s',
    async (path) => {
      const response = await ask(path);
      expect([response.status, response.headers.get('Location')]).toEqual([303, FORM]);
    },
  );
});

describe('the region of the form', () => {
  it('the region of the form is kept for every page once it is sent, with mistakes or without, and nothing that is no region', async () => {
    const kept = async (fields: Fields, headers?: Record<string, string>) => {
      const visit = visitForm();
      return (await visit.send(await filledIn(visit, fields), headers)).headers.get('Set-Cookie');
    };
    expect(await kept(FIELDS)).toMatch(/^__Host-region=georgia; Path=\/; Max-Age=\d+; Secure; SameSite=Lax$/);
    expect(await kept({ ...FIELDS, name: '' })).toMatch(/^__Host-region=georgia;/);
    expect(await kept({ ...FIELDS, region: 'atlantis' })).toBeNull();
    expect(await kept(FIELDS, { Cookie: '__Host-region=georgia' })).toBeNull();
    expect(await kept(FIELDS, { 'Sec-Fetch-Site': 'cross-site' })).toBeNull();
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

describe('a message with numbers that nobody needs', () => {
  const numbersIn = (page: string) => [...page.matchAll(/data-number="([\w-]+)"/g)].map(([, kind]) => kind);

  it.each([
    ['My card is 4111 1111 1111 1111.', ['card']],
    ['My number is 078-05-1121.', ['ssn']],
    ['My Medicare number is 1EG4-TE5-MK73.', ['medicare']],
    ['My record is 12345678, my other card 1eg4te5mk73.', ['medicare', 'record-number']],
  ])(
    'a message with numbers that nobody needs names them before it is sent, and goes once its writer says so: %s',
    async (message, kinds) => {
      const visit = visitForm();
      const words = { ...FIELDS, message };
      const response = await visit.send(await filledIn(visit, words));
      const page = await response.clone().text();
      const again = await expectAgain(response, 422, 'numbers', words);
      expect([numbersIn(page), page.includes('Send anyway')]).toEqual([kinds, true]);
      // Another mistake on the way does not make them be asked about again; another kind of number does.
      const [first, second] = [
        await visit.send({ ...again, name: '' }),
        await visit.send({ ...again, message: `${message} 219-09-9998 5500 0000 0000 0004` }),
      ];
      const corrected = await expectAgain(first, 400, 'errors', { ...words, name: '' });
      expect(numbersIn(await second.text())).toEqual(expect.arrayContaining(['card', 'ssn']));
      receiptOf(await visit.send({ ...corrected, ...words }));
    },
  );

  it('a message with numbers that nobody needs goes without them when they are taken out, and at once in a crisis', async () => {
    const visit = visitForm();
    const again = await expectAgain(
      await visit.send(await filledIn(visit, { ...FIELDS, message: 'Card 4111 1111 1111 1111' })),
      422,
      'numbers',
      {
        ...FIELDS,
        message: 'Card 4111 1111 1111 1111',
      },
    );
    receiptOf(await visit.send({ ...again, message: 'My card was charged twice.' }));
    receiptOf(await visit.send(await filledIn(visit, { ...FIELDS, message: 'I want to die. My record number is 12345678.' })));
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

describe('many messages from one place', () => {
  it('many messages from one place are stopped for a minute, with everything kept and the number to call', async () => {
    const visit = visitForm({ messaging: messagingWith({ allows: () => Promise.resolve(false) }) });
    const response = await visit.send(await filledIn(visit));
    const page = await response.clone().text();
    await expectAgain(response, 429, 'busy');
    expect(page).toContain('Member Services in Georgia');
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
