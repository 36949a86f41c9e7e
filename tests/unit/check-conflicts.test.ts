/** Each conflict among sources that concerns payment: the check calls the chosen value right, and explains the other. */
import { describe, expect, it } from 'vitest';
import { readData } from '../../build/data/read-data.ts';
import { checkText } from '#domain/pay/check/check-text.ts';
import { knownValues } from '#domain/pay/check/known.ts';
import { ENGLISH } from '../support/hours-examples.ts';
import { ROOT } from '../support/root.ts';

const data = knownValues(readData(ROOT), ENGLISH);

interface Conflict {
  /** What is chosen: text → what it is right for. */
  chosen: Readonly<Record<string, string>>;
  /** What is refused: text → verdict, and a part of what is given in its place. */
  refused: Readonly<Record<string, readonly [verdict: string, now: string]>>;
}

const PAYONLINE = ['replaced', 'kp.org/payonline'] as const;

const CONFLICTS: Readonly<Record<string, Conflict>> = {
  C1: {
    chosen: {
      'P.O. Box 7158, Pasadena, CA 91109-7158': 'Mail a premium check',
      'P.O. Box 7172, Pasadena, CA 91109-7172': 'Mail a premium check',
    },
    refused: {
      'PO Box 7165': ['replaced', 'PO Box 7158'],
      'PO Box 7172': ['mixed', 'PO Box 7158'],
      'P.O. Box 740008, Los Angeles': ['replaced', 'PO Box 7172'],
      'P.O. Box 910374, Denver, CO': ['replaced', 'PO Box 7158'],
      'P.O. Box 100661, Atlanta': ['replaced', 'PO Box 7158'],
      'P.O. Box 30820, Honolulu': ['replaced', 'PO Box 7158'],
      'P.O. Box 34157, Seattle': ['replaced', 'PO Box 7158'],
    },
  },
  C2: { chosen: { '833-698-1220': 'Pay a premium by phone' }, refused: { '1-844-632-2045': ['replaced', '833-698-1220'] } },
  C3: { chosen: { '888-255-1400': 'Pay a premium by phone', '800-777-7902': 'Member Services' }, refused: {} },
  C4: {
    chosen: { 'kp.org/payonline': 'Pay a premium online' },
    refused: {
      'https://www.velocitypayment.com/vbills/kfhpwoptions/login.go': PAYONLINE,
      'kp.org/wa/mypremium': PAYONLINE,
      'Velocity Payment': PAYONLINE,
    },
  },
  C5: {
    chosen: { 'https://kp.org/payonline': 'Pay a premium online' },
    refused: { 'kp.org/mas/onlinebilling': PAYONLINE, 'onlinebiller.com/kpma': PAYONLINE },
  },
  C6: {
    chosen: { 'kp.org/payonline': 'Pay a premium online', '877-699-7407': 'Pay a premium by phone', 'PO Box 7158': 'Mail a premium check' },
    refused: { 'kp.org/mas/onlinebilling': PAYONLINE },
  },
  C7: {
    chosen: { 'kp.org/payonline': 'Pay a premium online' },
    refused: { 'kp.org/premiumbill': PAYONLINE, 'kp.org/paypremium': PAYONLINE },
  },
  C8: { chosen: { 'kp.org/payonline': 'Pay a premium online' }, refused: { 'https://kp.org/mas/onlinebilling': PAYONLINE } },
  C11: {
    chosen: { '877-365-9900': 'Pay a premium by phone', '866-288-6729': 'Pay a premium by phone' },
    refused: { '1-800-464-4000': ['mixed', '877-365-9900'] },
  },
  C16: {
    chosen: { 'www.coveredca.com': 'State marketplace online' },
    refused: { 'http://MolinaPayment.com': ['someone-else', ''], 'molinapayment.com/login': ['someone-else', ''] },
  },
  C18: { chosen: { '877-729-5590': 'Pay a premium by phone' }, refused: { '1-866-616-0047': ['mixed', '877-729-5590'] } },
  C19: { chosen: {}, refused: { '1-800-218-1059': ['unconfirmed', ''] } },
  C20: {
    chosen: {},
    refused: { '1-800-731-4770': ['unconfirmed', ''], '1-800-790-4661': ['never-right', ''], '1-800-390-3507': ['replaced', ''] },
  },
  C21: { chosen: {}, refused: { '[email\u00a0protected]': ['unknown', ''] } },
  C22: {
    chosen: { 'PO Box 7158': 'Mail a premium check' },
    refused: { 'P.O. Box 64199, Baltimore, MC 2164-4199': ['unconfirmed', 'PO Box 7158'] },
  },
};

describe.each(Object.entries(CONFLICTS))('conflict %s', (_, { chosen, refused }) => {
  it('each conflict among sources has a chosen value that the check knows, and what it is right for', () => {
    for (const [text, use] of Object.entries(chosen)) {
      const [finding] = checkText(text, data);
      expect(['current', 'mixed']).toContain(finding?.verdict);
      expect(finding?.known?.uses.map(({ what }) => what.replace(/ \(.*/, ''))).toContain(use);
    }
  });

  it('each conflict among sources has refused values that the check explains', () => {
    for (const [text, [verdict, now]] of Object.entries(refused)) {
      const [finding, ...others] = checkText(text, data);
      expect(others, text).toEqual([]);
      expect(finding?.verdict, text).toBe(verdict);
      if (verdict === 'unknown') expect(finding?.reason).toBe('hidden-email');
      else expect(finding?.known?.past?.explanation, text).toMatch(/\w\.$/);
      if (now) expect(finding?.known?.past?.now.map((item) => item.text).join(' '), text).toContain(now);
    }
  });
});
