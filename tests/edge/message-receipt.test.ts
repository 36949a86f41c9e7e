import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { appWith, ask } from './ask.ts';
import { expectAgain, receiptOf } from './message-answers.ts';
import { FIELDS, filledIn, FORM, messagingWith, visitForm } from './message-form.ts';

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
    expect(file).toContain(`DTSTART:${day.replaceAll('-', '')}T090000\r\n`);
    expect(file).toContain(reference);
    expect(file).not.toContain(secret);
  });

  it('a message that is sent has no calendar file where no day is promised', async () => {
    const visit = visitForm({ messaging: messagingWith({ replyDays: null }) });
    const address = receiptOf(await visit.send(await filledIn(visit)));
    expect((await visit.get(`${address}reply-by.ics`)).status).toBe(404);
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
