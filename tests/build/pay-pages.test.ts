import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readData } from '../../build/data/read-data.ts';
import { factsOf } from '#domain/facts/look-up.ts';
import { addressBarText } from '#domain/facts/text.ts';
import { routePayment } from '#domain/pay/route.ts';
import { BILLS, type Bill } from '#domain/pay/bills.ts';
import type { Providers } from '#domain/pay/providers.ts';
import { REGION_IDS, type RegionId } from '#domain/regions/ids.ts';
import { urls } from '#domain/urls.ts';
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
    expect(words).toContain(`Pay at ${addressBarText(provider?.url ?? '')}`);
    expect(words).toMatch(/You leave this guide\. The address must end in [\w.]+/);
    expect(words).toContain(provider?.explanation ?? '');
    expect(words).toContain('Have this ready:');
    expect(words).toContain('How to check the address bar');
    expect(words).toContain('We pass nothing on');
  });

  it('each step page has one button, and a number to call right after it', () => {
    const buttons = documentOf(page).querySelectorAll('main a.button');
    expect(buttons.map((button) => button.getAttributeValue('href'))).toEqual([urls.goPay(region, bill)]);
    expect(page.html.indexOf('class="button"')).toBeLessThan(page.html.indexOf('class="call"'));
    expect(page.html.indexOf('class="call"')).toBeLessThan(page.html.indexOf('class="ready"'));
  });

  it('each step page leads to the other bills of its region, and to the check of links', () => {
    const links = withAttribute(page, '.another a[href]', 'href').map(({ value }) => value);
    for (const other of BILLS) expect(links.includes(urls.payStep(region, other)), other).toBe(other !== bill);
    expect(links).toContain(urls.payCheck());
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
  const labelsOn = (region: RegionId, bill: Bill) =>
    documentOf(pageAt(urls.payStep(region, bill)))
      .querySelectorAll('dt')
      .map(textOf);

  it.each(REGION_IDS)('the pages of payment of %s lead from the region to each of its bills, and to no button', (region) => {
    const page = pageAt(urls.payRegion(region));
    for (const bill of BILLS) expect(withAttribute(page, `a[href="${urls.payStep(region, bill)}"]`, 'href')).toHaveLength(1);
    for (const url of [urls.dueDate(), urls.payCheck()]) expect(withAttribute(page, `main a[href="${url}"]`, 'href')).toHaveLength(1);
    expect(withAttribute(page, 'main a.button', 'href')).toEqual([]);
  });

  it.each(REGION_IDS)(
    'the pages of payment of %s tell of each bill: phone, mail, app, person, dates, cards, fees and what is due',
    (region) => {
      for (const label of [
        'Due',
        'By mail',
        'Automatic payments',
        'When a payment shows',
        'Cards and accounts',
        'Fees',
        'In the app',
        'In person',
      ])
        expect(labelsOn(region, 'premium'), label).toContain(label);
      for (const label of ['From an exchange', 'Through a job', 'COBRA', 'Medicare'])
        expect(labelsOn(region, 'premium'), label).toContain(label);
      for (const label of ['Due', 'By phone', 'By mail', 'When a payment shows', 'Cards and accounts', 'Fees', 'In the app', 'In person'])
        expect(labelsOn(region, 'medical'), label).toContain(label);
      for (const bill of ['pharmacy', 'guest'] as const)
        for (const label of ['By phone', 'By mail']) expect(labelsOn(region, bill), label).toContain(label);
      expect(wordsOf(pageAt(urls.payStep(region, 'medical')))).toContain('medical record number');
    },
  );

  it('the pages of payment show online, phone and mail as the three ways to pay a premium, and autopay where it was set up', () => {
    for (const region of REGION_IDS) {
      const words = wordsOf(pageAt(urls.payStep(region, 'premium')));
      expect(words).toMatch(/Pay at [\s\S]*Pay a premium by phone[\s\S]*Billing Unit ID[\s\S]*By mail/);
      expect(words).toContain('Set it up on the payment site, and stop it where you set it up.');
    }
  });

  it('the pages of payment show what every region has before one is chosen, and the chosen region’s bills after', () => {
    const page = pageAt(urls.pay());
    for (const bill of BILLS) {
      const links = withAttribute(page, `li[id="${bill}"] a[href]`, 'href').map(({ value }) => value);
      expect(links).toEqual([`#${bill}`, ...REGION_IDS.map((region) => urls.payStep(region, bill))]);
    }
    expect(withAttribute(page, `main .rows a[href="${urls.payCheck()}"]`, 'href')).toHaveLength(1);
  });

  it('the pages of payment never name an address that belongs to someone else', () => {
    for (const { status, host } of providers.providers) {
      if (status !== 'someone-else') continue;
      for (const url of REGION_IDS.flatMap((region) => [urls.payRegion(region), ...BILLS.map((bill) => urls.payStep(region, bill))]))
        expect(pageAt(url).html, url).not.toContain(host);
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

  it('reminders are linked from the page of the premium of their region', () => {
    const links = REGION_IDS.flatMap((id) =>
      withAttribute(pageAt(urls.payStep(id, 'premium')), 'a[href]', 'href').map(({ value }) => value),
    );
    const linked = links.filter((value) => value.endsWith('.ics'));
    expect(linked.sort()).toEqual([...reminders].sort());
  });
});

describe('the check of links', () => {
  it('the check of links has its words in the page, and its values in a file that no other page asks for', () => {
    expect(files).toContain(urls.checkData());
    const form = withAttribute(pageAt(urls.payCheck()), 'form[data-values][data-words]', 'data-values');
    expect(form.map(({ value }) => value)).toEqual([urls.checkData()]);
    expect(form[0]?.element.hasAttribute('action')).toBe(false);
    expect(form[0]?.element.hasAttribute('hidden')).toBe(true);
  });
});
