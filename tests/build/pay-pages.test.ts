import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readData } from '../../build/data/read-data.ts';
import { factsOf } from '#domain/facts/look-up.ts';
import { routePayment } from '#domain/pay/route.ts';
import { BILLS } from '#domain/pay/bills.ts';
import type { Providers } from '#domain/pay/providers.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { checkDataUrl, urls } from '#domain/urls.ts';
import { files, pageAt, read, ROOT } from './built-site.ts';
import { documentOf, textOf, withAttribute, wordsOf } from './dom.ts';

const providers = JSON.parse(readFileSync(join(ROOT, 'data/providers.json'), 'utf8')) as Providers;
const data = readData(ROOT);

describe.each(REGION_IDS.flatMap((region) => BILLS.map((bill) => [region, bill] as const)))('the step page of %s, %s', (region, bill) => {
  const page = pageAt(urls.payStep(region, bill));
  const route = routePayment(providers, region, bill);
  const provider = route.online ? route.provider : null;

  it('each step page names the site that opens, why it is the right one, what to have ready and how to check it', () => {
    const words = wordsOf(page);
    expect(words).toContain(`You leave this site for ${provider?.host ?? ''}.`);
    expect(words).toContain(provider?.explanation ?? '');
    expect(words).toContain('Have this ready');
    expect(words).toContain('Check the address bar');
    expect(words).toContain('We pass nothing on');
    expect(words).toContain('Other ways to pay');
  });

  it('each step page leads to its own hand-off, in the same tab, and to no other', () => {
    const links = withAttribute(page, 'a[href]', 'href').filter(({ value }) => value.startsWith('/go/'));
    expect(new Set(links.map(({ value }) => value))).toEqual(new Set([urls.goPay(region, bill)]));
    expect(links.every(({ element }) => !element.hasAttribute('target'))).toBe(true);
  });

  it('each step page has marks for the Worker to say that the site is down, unseen until then', () => {
    const down = withAttribute(page, '[data-down]', 'data-down');
    expect(down.map(({ value }) => value)).toEqual([provider?.id, provider?.id]);
    expect(down.every(({ element }) => element.hasAttribute('hidden'))).toBe(true);
    expect(withAttribute(page, '[data-up]', 'data-up').map(({ value }) => value)).toEqual([provider?.id]);
  });

  it('each step page stays out of the search', () => {
    expect(documentOf(page).querySelector('[data-pagefind-body]')).toBeNull();
  });
});

describe('the pages of payment', () => {
  it.each(REGION_IDS)(
    'the pages of payment of %s tell of each bill: online, phone, mail, app, person, dates, cards, fees and what is due',
    (region) => {
      const page = pageAt(urls.payRegion(region));
      for (const bill of BILLS) expect(withAttribute(page, `a[href="${urls.payStep(region, bill)}"]`, 'href')).toHaveLength(1);
      const labels = documentOf(page).querySelectorAll('dt').map(textOf);
      for (const label of [
        'By phone',
        'By mail',
        'In the app',
        'In person',
        'Cards and accounts',
        'Fees',
        'Autopay',
        'When it shows',
        'Due date',
      ])
        expect(labels, label).toContain(label);
      for (const label of ['From an exchange', 'Through a job', 'COBRA', 'Medicare']) expect(labels, label).toContain(label);
      const words = wordsOf(page);
      for (const text of [
        'Pay a premium by phone',
        'Mail a premium check',
        'When a premium is due',
        'Billing Unit ID',
        'medical record number',
      ])
        expect(words).toContain(text);
    },
  );

  it('the pages of payment show online, phone and mail as the three ways to pay a premium, and autopay where it was set up', () => {
    for (const region of REGION_IDS) {
      const words = wordsOf(pageAt(urls.payRegion(region)));
      expect(words).toMatch(/Pay my premium online[\s\S]*Pay a premium by phone[\s\S]*Mail a premium check/);
      expect(words).toContain('Set it up on the payment site, and stop it where you set it up.');
    }
  });

  it('the pages of payment never name an address that belongs to someone else', () => {
    for (const { status, host } of providers.providers) {
      if (status !== 'someone-else') continue;
      for (const region of REGION_IDS) expect(pageAt(urls.payRegion(region)).html).not.toContain(host);
    }
  });
});

describe('reminders', () => {
  const reminders = files.filter((file) => /^\/pay\/due-date\/.*\.ics$/.test(file));

  it('reminders exist for each due-date rule, Maryland’s among them', () => {
    const rules = REGION_IDS.flatMap((id) => factsOf(data, 'premium-due', 'due-rule', id));
    expect(reminders).toHaveLength(rules.length);
    expect(reminders).toContain('/pay/due-date/maryland.ics');
    expect(read('/pay/due-date/maryland.ics')).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=1\r\n');
    expect(read('/pay/due-date/virginia-and-washington-d-c.ics')).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=-1\r\n');
  });

  it.each(reminders)('reminders %s recurs in the zone of its region, with the number and the link', (file) => {
    const text = read(file).replaceAll('\r\n ', '');
    const zone = /DTSTART;TZID=([^:]+):\d{8}T090000/.exec(text)?.[1];
    expect(text).toContain(`TZID:${zone ?? '?'}\r\n`);
    expect(text).toMatch(/DESCRIPTION:.*\d{3}-\d{3}-\d{4}.*\/premium\//);
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(2);
  });

  it('reminders are linked from the page of their region', () => {
    const links = REGION_IDS.flatMap((id) => withAttribute(pageAt(urls.payRegion(id)), 'a[href]', 'href').map(({ value }) => value));
    const linked = links.filter((value) => value.endsWith('.ics'));
    expect(linked.sort()).toEqual([...reminders].sort());
  });
});

describe('the check of links', () => {
  it('the check of links has its words in the page, and its values in a file that no other page asks for', () => {
    expect(files).toContain(checkDataUrl);
    const form = withAttribute(pageAt(urls.payCheck()), 'form[data-values][data-words]', 'data-values');
    expect(form.map(({ value }) => value)).toEqual([checkDataUrl]);
    expect(form[0]?.element.hasAttribute('action')).toBe(false);
    expect(form[0]?.element.hasAttribute('hidden')).toBe(true);
  });
});
