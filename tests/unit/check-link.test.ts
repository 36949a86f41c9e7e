import { describe, expect, it } from 'vitest';
import { readData } from '../../build/data/read-data.ts';
import { LOCALES } from '#domain/locale.ts';
import { checkText, REASONS, VERDICTS } from '#domain/pay/check/check-text.ts';
import { knownValues } from '#domain/pay/check/known.ts';
import { PAY_ONLINE, PAY_ONLINE_TEXT, phoneTextOf } from '../support/facts.ts';
import { ENGLISH } from '../support/hours-examples.ts';
import { wordsFor } from '../../src/words/index.ts';
import { ROOT } from '../support/root.ts';

const PAY = PAY_ONLINE_TEXT;
const LINE = phoneTextOf('georgia', 'premium-by-phone');
const data = knownValues(readData(ROOT), ENGLISH);
const verdicts = (text: string) => checkText(text, data).map(({ verdict, reason }) => reason ?? verdict);
const only = (text: string) => {
  const [finding, ...others] = checkText(text, data);
  if (!finding || others.length > 0) throw new Error(`${text}: ${others.length + 1} findings`);
  return finding;
};

describe('a link', () => {
  it.each([
    PAY,
    `https://${PAY}`,
    `https://${PAY}/`,
    `HTTPS://${PAY.toUpperCase()}`,
    PAY.replace('/', './'),
    `Go to ${PAY}.`,
    `(https://${PAY})`,
    `\u202a${PAY}\u202c`,
    `URLTO:https://${PAY}`,
    `URL:HTTPS://${PAY.toUpperCase()}`,
    String.raw`MEBKM:TITLE:Pay;URL:https\://${PAY};;`,
    'healthy.kaiserpermanente.org/billpay',
    'https://healthy.kaiserpermanente.org/help-paying-your-bill',
  ])('a link is current: %s', (text) => {
    expect(only(text)).toMatchObject({ verdict: 'current', reason: null });
  });

  it('a link shows what it is right for, and that nothing else is paid there', () => {
    expect(only(PAY).known?.uses.map(({ what, pays }) => [what, pays])).toContainEqual(['Pay a premium online', true]);
    expect(only('kp.org/mfa').known?.uses.some(({ pays }) => pays)).toBe(false);
  });

  it.each([
    [`http://${PAY}`, 'not-secure'],
    [`https://${PAY}?to=evil`, 'extra'],
    [`https://${PAY}#x`, 'extra'],
    [`https://${PAY.replace('/', ':8443/')}`, 'extra'],
    ['https://kp.org/payonline/now', 'known-host'],
    ['www.kp.org/payonline', 'known-host'],
    ['coveredca.com', 'known-host'],
    ['https://kp.org@evil.example/payonline', 'disguise'],
    ['https://kp.org:payonline@evil.example', 'disguise'],
    ['https://kp.org%2fpayonline@evil.example', 'disguise'],
    ['https://kp.org.evil.example/payonline', 'look-alike'],
    ['kp-org.com', 'look-alike'],
    ['kq.org', 'look-alike'],
    ['kaiserpermanente-billing.com', 'look-alike'],
    ['healthy.kaiserpermanent.org', 'look-alike'],
    ['ka1serpermanente.org', 'look-alike'],
    ['https://xn--k-5tb.org/payonline', 'odd-letters'],
    ['https://k\u0440.org/payonline', 'odd-letters'],
    ['\uff4b\uff50.org/payonline', 'odd-letters'],
    ['kp.org/pay\u200bonline', 'odd-letters'],
    ['https:\\\\kp.org\\payonline', 'odd-letters'],
    ['https://kp.org\\@evil.example', 'odd-letters'],
    ['bit.ly/kp-pay', 'shortener'],
    ['https://t.co/x', 'shortener'],
    ['192.0.2.7/payonline', 'number-host'],
    ['https://[2001:db8::1]/payonline', 'number-host'],
    ['https://pay.example/bill', 'other-site'],
    ['https://%zz', 'unreadable'],
    ['javascript:alert(1)//kp.org/payonline', 'command'],
    ['data:text/html,kp.org/payonline', 'command'],
    ['//kp.org/payonline', 'command'],
    ['WIFI:S:clinic;T:WPA;P:x;;', 'command'],
    ['SMSTO:12345:kp.org/payonline', 'command'],
  ])('a link is not trusted: %s is %s', (text, reason) => {
    expect(only(text)).toMatchObject({ verdict: 'unknown', reason });
  });

  it('a link names whose site would open, and what to use instead', () => {
    expect(only('https://kp.org@evil.example/payonline').host).toBe('evil.example');
    expect(only(`http://${PAY}`).instead?.href).toBe(PAY_ONLINE);
  });
});

describe('a text with several things in it', () => {
  it('a text with several things in it gets one verdict for each', () => {
    const letter = `Pay at ${PAY} or call 1-${LINE}.\nOr mail P.O. Box 7158, Pasadena, CA 91109-7158. Not at bit.ly/x.`;
    expect(verdicts(letter).sort()).toEqual(['current', 'current', 'current', 'shortener']);
  });

  it('a text with several things in it is checked to its end, up to a dozen', () => {
    const many = Array.from({ length: 40 }, (_, index) => `pay${index}.example`).join(' ');
    expect(checkText(many, data)).toHaveLength(12);
  });

  it.each(['', '  \n '])('a text with several things in it is nothing when it is empty: "%s"', (text) => {
    expect(checkText(text, data)).toEqual([]);
  });

  it.each(['hello there', 'Where do I pay my bill?', '12', 'P.O.', 'at 5:00 p.m.'])(
    'a text with several things in it says so when it holds nothing to check: %s',
    (text) => {
      expect(verdicts(text)).toEqual(['nothing']);
    },
  );
});

describe('a number', () => {
  it.each([
    LINE,
    `1-${LINE}`,
    LINE.replace(/^(\d+)-/, '($1) '),
    LINE.replaceAll('-', '.'),
    LINE.replaceAll('-', ''),
    `+1 ${LINE.replaceAll('-', ' ')}`,
    `tel:+1${LINE.replaceAll('-', '')}`,
    LINE.replaceAll('-', '–'),
    LINE.replaceAll('-', '\u2011'),
    LINE.replaceAll('-', '\u2212'),
    LINE.replaceAll('-', '－').replaceAll(/\d/g, (digit) => String.fromCharCode(0xff_10 + Number(digit))),
  ])('a number is read as %s', (text) => {
    expect(only(text)).toMatchObject({ verdict: 'current', known: { text: LINE } });
  });

  it.each(['888-555-0100', '+44 20 7946 0000'])('a number is unknown without a source: %s', (text) => {
    expect(verdicts(text)).toEqual(['phone']);
  });

  it.each(['911', '988', '711'])('a number can be short: %s', (text) => {
    expect(verdicts(text)).toEqual(['current']);
  });
});

describe('an address', () => {
  it.each(['PO Box 7158', 'P.O. Box 7158, Pasadena, CA 91109-7158', 'p o box 7158\nPasadena CA 91109', 'Box 7158, Pasadena'])(
    'an address is current when all that is written of it agrees: %s',
    (text) => {
      expect(only(text)).toMatchObject({
        verdict: 'current',
        known: { text: expect.stringContaining('PO Box 7158\nPasadena') as unknown },
      });
    },
  );

  it.each([
    ['P.O. Box 7158, Denver, CO 80291', 'address-differs'],
    ['PO Box 7158, Pasadena, CA 99999', 'address-differs'],
    ['PO Box 71580', 'box'],
    ['1 Kaiser Plaza, Denver', 'address-differs'],
  ])('an address is not trusted: %s is %s', (text, reason) => {
    expect(verdicts(text)).toEqual([reason]);
  });

  it('an address of the headquarters is right, and no place to pay', () => {
    const { verdict, known } = only('1 Kaiser Plaza, Oakland, CA 94612');
    expect(verdict).toBe('current');
    expect(known?.uses.some(({ pays }) => pays)).toBe(false);
  });
});

describe('an email address', () => {
  it('an email address is current only when a fact gives it, and then for no bill', () => {
    const { verdict, known } = only('nw.roi@kp.org');
    expect(verdict).toBe('current');
    expect(known?.uses.some(({ pays }) => pays)).toBe(false);
    expect(verdicts('billing@kp.org')).toEqual(['email']);
    expect(verdicts('MATMSG:TO:pay@kp.org;SUB:bill;BODY:x;;')).toEqual(['email']);
  });
});

describe('the words of the check', () => {
  it.each(LOCALES)('the words tell of each verdict and doubt of the check of links, and of no other, in %s', (locale) => {
    const { verdicts, reasons } = wordsFor(locale).payCheck;
    expect(Object.keys(verdicts).sort()).toEqual([...VERDICTS].sort());
    expect(Object.keys(reasons).sort()).toEqual([...REASONS].sort());
  });
});
