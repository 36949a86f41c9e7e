import { describe, expect, it } from 'vitest';
import { expectAgain, receiptOf } from './message-answers.ts';
import { FIELDS, filledIn, FORM, messagingWith, PATIENT, visitForm } from './message-form.ts';

describe('when a part is down', () => {
  const CALL = ['Member Services in Georgia', 'href="tel:+1', '(TTY: 711)'];
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
    expect(page).toContain('Member Services in Oregon and Southwest Washington');
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
