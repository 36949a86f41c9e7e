import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readData } from '../../build/data/read-data.ts';
import { factsOf } from '#domain/facts/look-up.ts';
import { checkText } from '#domain/pay/check/check-text.ts';
import { knownValues } from '#domain/pay/check/known.ts';
import { MOST_CHARACTERS } from '#domain/pay/check/tokenize.ts';
import { published, publishedUrls } from '../support/published.ts';
import { ENGLISH } from '../support/hours-examples.ts';
import { ROOT } from '../support/root.ts';

const files = readData(ROOT);
const data = knownValues(files, ENGLISH);
const RUNS = { numRuns: 5_000 };

/** Every link that the facts publish, as host and path: not the site that the quick exit leads to. Written apart from the code that is tested. */
const ALLOWED = new Set(
  publishedUrls(files)
    .filter(({ where }) => where !== 'plan/quickExit')
    .map(({ value }) =>
      value
        .replace(/^https:\/\//, '')
        .replace(/\/$/, '')
        .toLowerCase(),
    ),
);
const NUMBERS = new Set(published(files).flatMap(({ value }) => /^\+1(\d{10})$/.exec(value)?.[1] ?? []));

const link = fc.constantFrom(...ALLOWED);
const host = fc.oneof(
  link.map((text) => text.split('/')[0] ?? ''),
  fc.constantFrom(
    'kp.org.evil.example',
    'evil.example',
    'kp.org-pay.example',
    'xn--k-5tb.org',
    'k\u0440.org',
    '\uff4bp.org',
    'kp\u3002org',
    'KP.ORG',
    'kp.org.',
    'kp.org..',
    '127.0.0.1',
  ),
  fc.webUrl().map((url) => new URL(url).host),
);
const noise = fc.constantFrom(
  '',
  '.',
  '..',
  '/',
  '//',
  '\\',
  '@',
  ':',
  ':443',
  ':8443',
  '?',
  '#',
  '%2f',
  '%00',
  '%70',
  '\u200b',
  '\u00ad',
  '\u202e',
  '\ufeff',
  'x',
  '-',
  '\t',
  'é',
  '@evil.example',
  '.evil.example',
  '/payonline',
  '?q=kp.org/payonline',
);
const scheme = fc.constantFrom(
  '',
  'https://',
  'https://user@',
  'https://user:name@',
  'http://',
  'HTTPS://',
  'https:',
  'https:/',
  'https:\\\\',
  '//',
  'javascript:',
  'data:text/html,',
  'ftp://',
  'blob:https://',
  'user@',
  'kp.org@',
  'a:b@',
  'view-source:https://',
  'intent://',
);
const wrapping = fc.constantFrom(
  (text: string) => text,
  (text: string) => `URLTO:${text}`,
  (text: string) => `MATMSG:TO:${text};SUB:x;BODY:y;;`,
  (text: string) => `MEBKM:URL:${text};;`,
  (text: string) => `WIFI:S:${text};T:WPA;P:x;;`,
  (text: string) => `Pay here: (${text}).`,
  (text: string) => `\u202a${text}\u202c`,
  (text: string) => `<a href="${text}">kp.org</a>`,
);

const hostile = fc
  .tuple(wrapping, scheme, noise, fc.oneof(link, host), noise, noise)
  .map(([wrap, before, a, middle, b, c]) => wrap(before + a + middle + b + c));

/** The address that a browser opens for a text, as host and path; null when it is none of https. */
function opens(text: string): string | null {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*\.[^/]*:/.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(whole);
  if (protocol !== 'https:' || port || username || password || search || hash) return null;
  return `${hostname.replace(/\.$/, '')}${pathname.replace(/\/$/, '').toLowerCase()}`;
}

describe('what is called current', () => {
  it('what is called current is only ever a published link, number or address', () => {
    let current = 0;
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        for (const { verdict, text: piece, known } of checkText(text, data)) {
          if (verdict !== 'current' && verdict !== 'mixed') continue;
          current += 1;
          expect(known?.uses.length).toBeGreaterThan(0);
          if (known?.href?.startsWith('https:')) {
            expect(ALLOWED).toContain(opens(piece));
            expect(
              known.href
                .toLowerCase()
                .replace(/^https:\/\//, '')
                .replace(/\/$/, ''),
            ).toBe(opens(piece));
          }
        }
      }),
      RUNS,
    );
    expect(current).toBeGreaterThan(50);
  });

  it('what is called current is every published link, in any case, with or without its scheme', () => {
    for (const text of ALLOWED) {
      for (const form of [text, `https://${text}`, text.toUpperCase(), `${text}/`, `${text}.`])
        expect(checkText(form, data).map(({ verdict }) => verdict)).toEqual(['current']);
    }
  });

  it('what is called current is no number that is not published', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    const number = fc
      .tuple(fc.constantFrom(...NUMBERS), fc.nat(9), digit)
      .map(([digits, at, other]) => `${digits.slice(0, at)}${other}${digits.slice(at + 1)}`);
    const form = fc.constantFrom(
      (d: string) => d,
      (d: string) => `1-${d.slice(0, 3)}-${d.slice(3, 6)}-${d.slice(6)}`,
      (d: string) => `(${d.slice(0, 3)}) ${d.slice(3, 6)} ${d.slice(6)}`,
      (d: string) => `call \u200e+1.${d.slice(0, 3)}.${d.slice(3, 6)}.${d.slice(6)}!`,
    );
    fc.assert(
      fc.property(number, form, (digits, write) => {
        const good = checkText(write(digits), data).some(({ verdict }) => verdict === 'current' || verdict === 'mixed');
        expect(good).toBe(NUMBERS.has(digits));
      }),
      RUNS,
    );
  });

  it('what is called current is no box with another place beside it', () => {
    const boxes = files.regions.flatMap(({ id }) => factsOf(files, 'premium-mail', 'address', id).map(({ value }) => value));
    const place = fc.tuple(
      fc.constantFrom('Denver', 'Los Angeles', 'Pasadenа', 'Kaiser'),
      fc.constantFrom('CO', 'CA', ''),
      fc.integer({ min: 10_000, max: 99_999 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...boxes), place, ({ street }, [city, state, zip]) => {
        for (const { verdict } of checkText(`${street}, ${city}, ${state} ${zip}`, data))
          expect(['current', 'mixed']).not.toContain(verdict);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any text', () => {
  it('any text gets few answers, and is read no further than its limit', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('1', '-', '.', ' ', '(', ')', '+', '@', ':', '/', '\\', 'a', 'PO Box ', 'http:'),
          maxLength: 6_000,
          size: 'max',
        }),
        (text) => {
          const findings = checkText(text, data);
          expect(findings.length > 0).toBe(text.trim() !== '');
          expect(findings.length).toBeLessThanOrEqual(12);
          expect(findings).toEqual(checkText(text.slice(0, MOST_CHARACTERS), data));
        },
      ),
      { numRuns: 60 },
    );
  });
});
