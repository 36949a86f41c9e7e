import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellingsOf } from '#domain/facts/old-values.ts';
import type { KnownFact } from '#domain/facts/schema.ts';
import { readData } from '../../build/data/read-data.ts';
import type { Period } from '../../scripts/watch/figures.ts';
import { hoursSign } from '../../scripts/watch/hours-sign.ts';
import { numberSpellings } from '../../scripts/watch/number-words.ts';
import { pageText } from '../../scripts/watch/page-text.ts';
import { citationSign, moneySign, percentSign, periodSign, signOf, type Page, type Sign } from '../../scripts/watch/signs.ts';
import { watchList } from '../../scripts/watch/watch-list.ts';
import { EVERY_DAY, hoursWith, WORKDAYS } from '../support/hours-examples.ts';
import { ROOT } from '../support/root.ts';
import { runs, SEED } from '../support/runs.ts';

const AT = 'https://plan.example/help';
const page = (html: string): Page => ({ at: AT, ...pageText(html, AT) });
const sign = (kind: KnownFact['kind'], value: unknown): Sign => {
  const found = signOf({ kind, value } as KnownFact);
  if (!found) throw new Error(`${kind} has no sign`);
  return found;
};
const SECTION = citationSign('42 CFR 422.582(b)') ?? moneySign(0);
const BOX = { recipient: 'Plan', street: 'PO Box 7158', city: 'Pasadena', state: 'CA', zip: '91109-7158' };
const HOUSE = { recipient: 'Plan', street: '500 NE Multnomah St, Suite 100', city: 'Portland', state: 'OR', zip: '97232-2099' };

describe('a value that is still on a page', () => {
  it.each([
    ['a number in other marks', sign('phone', '+18005550123'), '<p>Call <b>1 (800)</b> 555&#8209;0123 (TTY 711).</p>'],
    ['a number behind a link', sign('phone', '+18005550123'), '<a href="tel:+1-800-555-0123">Call us</a>'],
    ['a number after a full stop', sign('fax', '+18005550123'), 'Fax us.800-555-0123'],
    ['a short number', sign('short-number', '988'), 'Call or text 988.'],
    ['a mail address', sign('email', 'help@plan.example'), '<a href="mailto:Help@Plan.example?subject=x">Write</a>'],
    ['a link', sign('url', 'https://pay.example/now'), '<a href="http://www.pay.example/now/#top">Pay</a>'],
    ['a relative link', sign('url', 'https://plan.example/pay'), '<a href="/pay">Pay</a>'],
    ['an address in print', sign('url', 'https://pay.example/now'), 'Go to Pay.example/now.'],
    ['a host before a path', sign('url', 'https://pay.example'), 'See pay.example/now'],
    ['the page itself', sign('url', AT), 'Welcome'],
    ['a box', sign('address', BOX), '<p>P.O. Box 7158<br>Pasadena, California 91109</p>'],
    ['a street with short words', sign('address', HOUSE), '500 N.E. Multnomah Street, Ste. 100, Portland, OR 97232-2099'],
    ['a period in words and figures', periodSign({ amount: 60, unit: 'day' }), 'within sixty (60) calendar days of'],
    ['a period with a hyphen', periodSign({ amount: 60, unit: 'day' }), 'a 60-day period'],
    ['the same period in another unit', periodSign({ amount: 3, unit: 'year' }), 'up to thirty-six months'],
    ['a range', periodSign({ amount: 4, max: 6, unit: 'week' }), 'takes 4–6 weeks'],
    ['a range in words', periodSign({ amount: 1, max: 2, unit: 'week' }), 'one to two weeks'],
    ['business days', periodSign({ amount: 15, unit: 'business-day' }), 'fifteen working days'],
    ['days in Spanish', periodSign({ amount: 60, unit: 'day' }), 'dentro de 60 días'],
    ['an amount', moneySign(1000), 'a fee of $1,000.00'],
    ['an amount with cents', moneySign(6.5), 'not more than $6.50.'],
    ['an amount in words', moneySign(25), 'pay 25 dollars'],
    ['a part of a percent', percentSign(8.39), 'more than 8.39% of income'],
    ['a percentage', percentSign(102), 'up to 102 percent of the premium'],
    ['the section of a law', SECTION, '§ 422.582 Request for a standard reconsideration.'],
    ['a name', sign('text', 'Bridge Program'), 'our bridge program'],
    ['days of the year', sign('text', 'October 15 to December 7'), 'from Oct. 15 through December 7th'],
    ['figures in a text', sign('text', '20 or more employees'), 'with at least twenty employees'],
    ['hours', hoursSign(hoursWith()), 'Mon.–Fri., 8 a.m.–6 p.m.'],
    ['hours in one half of a day', hoursSign(hoursWith()), 'Open weekdays from 8 to 6 p.m.'],
    ['hours before their days', hoursSign(hoursWith()), '8:00 a.m. PT to 6:00 p.m. PT, Monday through Friday'],
    ['hours of every day', hoursSign(hoursWith({ weekly: [{ days: EVERY_DAY, open: '00:00', close: '24:00' }] })), '24/7'],
    ['hours to noon', hoursSign(hoursWith({ weekly: [{ days: [6], open: '09:30', close: '12:00' }] })), 'Saturdays, 9:30 a.m. to noon'],
  ])('a value that is still on a page is seen: %s', (_, wanted, html) => {
    expect(wanted.isOn(page(html))).toBe(true);
  });

  it('a value that is still on a page is seen: every one of data/, as this site writes it', () => {
    const signs = watchList(readData(ROOT)).flatMap((watched) => watched.signs);
    expect(signs.length).toBeGreaterThan(200);
    expect(signs.filter(({ shown, isOn }) => !isOn(page(`<p>So it is: ${shown}</p>`))).map(({ shown }) => shown)).toEqual([]);
    expect(signs.filter(({ isOn }) => isOn(page('<p>We moved.</p>'))).map(({ shown }) => shown)).toEqual([]);
  });
});

describe('a value that a page no longer shows', () => {
  it.each([
    ['another number', sign('phone', '+18005550123'), '800-555-0124, 1-800-555-01234, 9800-555-0123'],
    ['a number in a script', sign('phone', '+18005550123'), '<script>"800-555-0123"</script>'],
    ['a part of a number', sign('short-number', '988'), '800-988-1234 or 1,988.5'],
    ['a longer mail address', sign('email', 'help@plan.example'), 'no-help@plan.example or help@plan.example.org'],
    ['a longer path', sign('url', 'https://pay.example/now'), '<a href="https://pay.example/nowhere">Pay</a> pay.example/now/here'],
    ['another host', sign('url', 'https://pay.example'), 'old.pay.example, pay.example.org, a@pay.example'],
    ['another box in the same town', sign('address', BOX), 'PO Box 7159, Pasadena, CA 91109-7158'],
    ['another ZIP code', sign('address', BOX), 'PO Box 7158, Pasadena, CA 91110'],
    ['another end of the ZIP code', sign('address', BOX), 'PO Box 7158, Pasadena, CA 91109-7100'],
    ['a ZIP code far away', sign('address', BOX), `PO Box 7158 ${'word '.repeat(20)} 91109`],
    ['a longer period', periodSign({ amount: 60, unit: 'day' }), '160 days, one hundred sixty days, 1,060 days, 2.60 days'],
    ['another unit', periodSign({ amount: 60, unit: 'day' }), '60 hours, 60 business days'],
    ['another range', periodSign({ amount: 4, max: 6, unit: 'week' }), '4 to 8 weeks'],
    ['another amount', moneySign(25), '$250, $25.50, $2,500, 125 dollars'],
    ['other cents', moneySign(6.5), '$6.55, $6, $16.50'],
    ['another percentage', percentSign(2), '102%, 0.2 %, 20%'],
    ['another section', SECTION, '§ 422.5820 and 1422.582'],
    ['another day', sign('text', 'October 15 to December 7'), 'October 15 to December 17'],
    ['another name', sign('text', 'Bridge Program'), 'the bridge and the program'],
    ['other hours', hoursSign(hoursWith()), 'Monday to Friday, 8 a.m. to 5 p.m.'],
    ['the same hours in the evening', hoursSign(hoursWith()), 'Monday to Friday, 8 p.m. to 6 p.m.'],
    ['fewer days', hoursSign(hoursWith()), 'Monday to Thursday, 8 a.m. to 6 p.m., Friday by mail'],
    ['more days', hoursSign(hoursWith()), 'Monday to Saturday, 8 a.m. to 6 p.m.'],
    [
      'hours of days instead of all',
      hoursSign(hoursWith({ weekly: [{ days: EVERY_DAY, open: '08:00', close: '20:00' }] })),
      'Monday to Friday, 8 a.m. to 8 p.m.',
    ],
    [
      'one of two times',
      hoursSign(
        hoursWith({
          weekly: [
            { days: WORKDAYS, open: '08:00', close: '18:00' },
            { days: [6], open: '09:00', close: '13:00' },
          ],
        }),
      ),
      'Monday to Friday, 8 a.m. to 6 p.m.',
    ],
  ])('a value that a page no longer shows is missed: %s', (_, wanted, html) => {
    expect(wanted.isOn(page(html))).toBe(false);
  });

  it('a value that a page no longer shows has no form when it is words of ours', () => {
    expect(signOf({ kind: 'text', value: 'the middle of the month' } as KnownFact)).toBeNull();
    expect(signOf({ kind: 'due-rule', value: 'first-of-month' } as KnownFact)).toBeNull();
    expect(citationSign('Affordable Care Act')).toBeNull();
  });
});

describe('any value', () => {
  const part = fc.integer({ min: 200, max: 999 });
  const phone = fc.tuple(part, part, fc.integer({ min: 0, max: 9999 })).map(([a, b, c]) => `+1${a}${b}${String(c).padStart(4, '0')}`);
  const between = fc.constantFrom(' ', '<br>', '. ', ' or ', ' (', '</p><p>');

  it('any number is seen in every spelling, and no other number is', () => {
    fc.assert(
      fc.property(phone, phone, between, between, (own, other, before, after) => {
        for (const spelling of spellingsOf(own)) {
          const shown = page(`<p>Call${before}${spelling}${after}today</p>`);
          expect(sign('phone', own).isOn(shown)).toBe(true);
          expect(sign('phone', other).isOn(shown)).toBe(own === other);
        }
      }),
      { numRuns: runs(1000), seed: SEED },
    );
  });

  it('any period is seen in figures and in words, and no other length is', () => {
    const amount = fc.integer({ min: 2, max: 999 });
    fc.assert(
      fc.property(amount, amount, between, (own, other, before) => {
        for (const spelling of numberSpellings(own)) {
          const shown = page(`Within${before}${spelling} days after`);
          expect(periodSign({ amount: own, unit: 'day' }).isOn(shown)).toBe(true);
          expect(periodSign({ amount: other, unit: 'day' }).isOn(shown)).toBe(own === other);
        }
      }),
      { numRuns: runs(1000), seed: SEED },
    );
  });

  it('any period and amount is seen as this site writes it', () => {
    const unit = fc.constantFrom<Period['unit'][]>('hour', 'day', 'business-day', 'week', 'month', 'year');
    const count = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(count, fc.option(count), unit, fc.integer({ min: 1, max: 500_000 }), (amount, max, of, cents) => {
        const period = periodSign({ amount, unit: of, ...(max === null ? {} : { max }) });
        for (const { shown, isOn } of [period, moneySign(cents / 100), percentSign(cents / 100)])
          expect(isOn(page(`<p>It is ${shown}.</p>`)), shown).toBe(true);
      }),
      { numRuns: runs(2000), seed: SEED },
    );
  });

  it('any page is read, whatever stands on it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('<p>', '</div>', '<a href="', '">', '<!--', '<table>', '&#0;', '<svg>'))),
        (parts) => {
          expect(() => page(parts.join(''))).not.toThrow();
        },
      ),
      { numRuns: runs(2000), seed: SEED },
    );
    expect(page('<div>'.repeat(20_000) + 'deep').text).toBe('deep');
  });
});
