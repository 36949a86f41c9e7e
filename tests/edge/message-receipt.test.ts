import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { appWith, ask, withCookie } from './ask.ts';
import { expectAgain, receiptOf } from './message-answers.ts';
import { FIELDS, filledIn, FORM, messagingWith, visitForm } from './message-form.ts';
import { rows } from './messages.ts';

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

describe('what the secret of a message allows', () => {
  /** Presses a button of the receipt. */
  async function press(visit: ReturnType<typeof visitForm>, name: 'copy' | 'erase', address: string, more: Record<string, string> = {}) {
    const [, , , reference = '', secret = ''] = address.split('/');
    return visit.post(`${FORM}${name}/`, { reference, secret, ...more });
  }
  const wrongOne = (address: string) => address.replace(/[^/]{35}/, '0'.repeat(30));

  it('what the secret of a message allows is to see all that was sent, as text and on no address, and each look leaves an event', async () => {
    const visit = visitForm();
    const words = { ...FIELDS, coverage: 'medicare', name: '<b>A</b>', message: 'First line.\n<script>x</script>' };
    const address = receiptOf(await visit.send(await filledIn(visit, words)));
    expect(await (await visit.get(address)).text()).toContain(`name="secret" value="${address.split('/')[4] ?? ''}"`);
    const response = await press(visit, 'copy', address);
    expect([response.status, response.headers.get('Cache-Control'), response.headers.get('X-Robots-Tag')]).toEqual([
      200,
      'no-store',
      'noindex',
    ]);
    const page = await response.text();
    for (const text of ['&lt;b&gt;A&lt;/b&gt;', FIELDS.email, 'First line.\n&lt;script&gt;', 'Medicare', 'Georgia', 'a premium bill'])
      expect(page).toContain(text);
    const [event] = await rows('SELECT event, actor FROM message_events WHERE reference = ? ORDER BY id DESC', address.split('/')[3]);
    expect(event).toEqual({ event: 'copied', actor: 'person' });
    expect((await press(visit, 'copy', wrongOne(address))).status).toBe(404);
    const elsewhere = { Origin: 'https://evil.example' };
    const [, , , reference = '', secret = ''] = address.split('/');
    expect((await visit.post(`${FORM}copy/`, { reference, secret }, elsewhere)).status).toBe(403);
  });

  it('what the secret of a message allows is to erase it, once the person said so twice; the receipt then says what is left', async () => {
    const visit = visitForm({ messaging: messagingWith({ announce: () => Promise.resolve() }) });
    const address = receiptOf(await visit.send(await filledIn(visit)));
    const [, , , reference = ''] = address.split('/');
    const text = () => rows('SELECT sealed IS NULL AS erased FROM messages WHERE reference = ?', reference);
    const asked = await (await press(visit, 'erase', address)).text();
    expect([asked.includes('<h1>Erase this message?</h1>'), asked.includes('Mail: none'), asked.includes(FIELDS.message)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await text()).toEqual([{ erased: 0 }]);
    expect((await press(visit, 'erase', wrongOne(address), { confirm: 'yes' })).status).toBe(404);
    expect(receiptOf(await press(visit, 'erase', address, { confirm: 'yes' }))).toBe(address);
    expect(await text()).toEqual([{ erased: 1 }]);
    expect(await rows('SELECT state FROM outbox WHERE reference = ?', reference)).toEqual([{ state: 'withdrawn' }]);
    const receipt = await (await visit.get(address)).text();
    expect([...receipt.matchAll(/(?:State|Mail): (\w+)/g)].map(([, state]) => state)).toEqual(['you', 'none']);
    // Again, and a look at the copy, lead to the same receipt.
    expect(receiptOf(await press(visit, 'erase', address, { confirm: 'yes' }))).toBe(address);
    expect(receiptOf(await press(visit, 'copy', address))).toBe(address);
    expect(await rows("SELECT actor FROM message_events WHERE reference = ? AND event = 'erased'", reference)).toEqual([
      { actor: 'person' },
    ]);
  });

  it.each([
    [false, 'notice'],
    [true, 'text'],
  ])(
    'what the secret of a message allows does not reach a mail that went out, and the page says so (words in mails: %s)',
    async (mailHoldsText, said) => {
      const visit = visitForm({ messaging: messagingWith({ mailHoldsText, announce: () => Promise.resolve() }) });
      const address = receiptOf(await visit.send(await filledIn(visit)));
      await rows("UPDATE outbox SET state = 'sent', sent_at = 1 WHERE reference = ?", address.split('/')[3]);
      expect(await (await press(visit, 'erase', address)).text()).toContain(`Mail: ${said}`);
      receiptOf(await press(visit, 'erase', address, { confirm: 'yes' }));
      expect(await (await visit.get(address)).text()).toContain(`Mail: ${said}`);
      expect(await rows('SELECT state FROM outbox WHERE reference = ?', address.split('/')[3])).toEqual([{ state: 'sent' }]);
    },
  );
});

describe('a receipt', () => {
  it('a receipt shows the region of its message and the line to call there, whatever region was chosen since', async () => {
    const visit = visitForm();
    const address = receiptOf(await visit.send(await filledIn(visit, { ...FIELDS, region: 'hawaii' })));
    const page = await (await ask(address, withCookie('georgia'))).text();
    expect(page).toContain('<span data-receipt="region">Hawaii</span>');
    expect(page).toMatch(/<p data-call-label>[^<]* in Hawaii<\/p>/);
  });

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
