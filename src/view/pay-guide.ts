/** How one bill of one region is paid, in words: what to have ready, every way, and what else people ask about it. */
import * as catalog from '#domain/catalog.ts';
import { known } from '#domain/facts/look-up.ts';
import type { FactGroup } from '#domain/facts/schema.ts';
import type { Bill } from '#domain/pay/bills.ts';
import type { RegionId } from '#domain/regions/ids.ts';
import { urls } from '#domain/urls.ts';
import { inlineFact, toHtml } from './fact-tags.ts';

export interface Row {
  label: string;
  html: string;
}

export interface PayGuide {
  /** "premium bill" */
  name: string;
  /** One sentence on what this bill is. */
  what: string;
  /** What a link to pay it says. */
  action: string;
  haveReady: string[];
  /** Numbers and addresses to show large. */
  groups: FactGroup[];
  /** Ways to pay other than online that are not in `groups`. */
  others: Row[];
  details: Row[];
}

const link = (href: string, text: string): string => `<a href="${href}">${text}</a>`;
const answer = (slug: string, text: string): string => link(urls.article('bill-pay', slug), text);

/** A fact within a sentence, or null where no source gives one. */
function factIn(key: string, region: RegionId): string | null {
  return known(catalog.groupOf(key, region)).length > 0 ? toHtml(inlineFact(catalog, key, [region])) : null;
}

function knownGroups(keys: readonly string[], region: RegionId): FactGroup[] {
  return keys.flatMap((key) => {
    const group = catalog.groupOf(key, region);
    return group && known(group).length > 0 ? [group] : [];
  });
}

const IN_CALIFORNIA: readonly RegionId[] = ['northern-california', 'southern-california'];

function premium(region: RegionId): Omit<PayGuide, 'name' | 'what' | 'action' | 'haveReady'> {
  const methods = factIn('payment-methods', region);
  const fee = factIn('returned-payment-fee', region);
  const grace = factIn('grace-period', region);
  return {
    groups: knownGroups(['premium-by-phone', 'premium-mail', 'premium-due', 'premium-help'], region),
    others: [
      { label: 'In the app', html: 'We found no page that offers this for premiums. Use the site or the phone line.' },
      { label: 'In person', html: 'We found no office that takes premiums. Member Services can tell you if one near you does.' },
    ],
    details: [
      {
        label: 'Cards and accounts',
        html: methods ? `${methods}.` : 'We found no list for your region. The site shows what it takes before you pay.',
      },
      {
        label: 'Fees',
        html: fee
          ? `If your bank returns a payment: ${fee}. We found no other fee.`
          : 'No source we trust names a fee. If you see one you did not expect, stop before the last step.',
      },
      {
        label: 'Autopay',
        html: `Set it up on the payment site, and stop it where you set it up. ${answer('premium-autopay', 'How autopay works')}`,
      },
      {
        label: 'When it shows',
        html: `Payments online and by phone show in your history on the site. A mailed check may not. ${answer('payment-not-showing', 'If it does not show')}`,
      },
      {
        label: 'Late, or too much',
        html: `${grace ? `Extra time to pay: ${grace}. ` : ''}${answer('missed-payment-grace-period', 'What happens after a missed payment')}, and ${answer('charitable-coverage', 'help with the price of a plan')}.`,
      },
    ],
  };
}

function medical(region: RegionId): Omit<PayGuide, 'name' | 'what' | 'action' | 'haveReady'> {
  const inCalifornia = IN_CALIFORNIA.includes(region);
  const services = factIn('member-services', region) ?? '';
  return {
    groups: [],
    others: [
      {
        label: 'By phone',
        html: `Call the number on the bill. ${inCalifornia ? `If you have none, call Member Services: ${services}.` : `If you lost the bill, Member Services can name the right line: ${services}.`}`,
      },
      { label: 'By mail', html: 'Send a check to the address on the bill. Never use the address for premiums.' },
      { label: 'In the app', html: 'Sign in as you do on the website, and open your bills.' },
      { label: 'In person', html: 'Go to Member Services at a Kaiser Permanente building.' },
    ],
    details: [
      { label: 'Due date', html: 'It is printed on the bill.' },
      { label: 'Cards and accounts', html: `${factIn('medical-payment-methods', region) ?? ''}.` },
      {
        label: 'Fees',
        html: `If your bank returns the payment, the fee can be ${factIn('returned-item-fee', region) ?? ''} or more.`,
      },
      {
        label: 'When it shows',
        html: 'The site gives you a confirmation. On a weekend or holiday, a payment can run on the next business day.',
      },
      {
        label: 'Too much at once',
        html: `Some bills can be ${answer('payment-plan', 'paid in parts')}, at ${factIn('payment-plan-interest', region) ?? ''} interest. Payments then run by themselves.`,
      },
      { label: 'More than you can pay', html: `Apply for ${answer('cannot-afford-bill', 'Medical Financial Assistance')}.` },
      { label: 'Wrong, or unclear', html: answer('dispute-a-charge', 'What to do about a charge that looks wrong') },
    ],
  };
}

function pharmacy(region: RegionId): Omit<PayGuide, 'name' | 'what' | 'action' | 'haveReady'> {
  return {
    groups: [],
    others: [
      {
        label: 'By phone',
        html: `Call the number on the bill. No number on it? Call Member Services: ${factIn('member-services', region) ?? ''}.`,
      },
      { label: 'By mail', html: 'Use the address on the bill, if it has one. Never use the address for premiums.' },
      { label: 'In the app or in person', html: 'We found no page about this. Call the number on the bill, and ask.' },
    ],
    details: [
      { label: 'Due date', html: 'It is printed on the bill.' },
      {
        label: 'Cards, fees and autopay',
        html: 'We found no page about these for pharmacy bills. The site shows what it takes before you pay.',
      },
      {
        label: 'More than you can pay',
        html: `${answer('cannot-afford-bill', 'Medical Financial Assistance')} covers pharmacy bills too.`,
      },
    ],
  };
}

function guest(region: RegionId): Omit<PayGuide, 'name' | 'what' | 'action' | 'haveReady'> {
  const family = IN_CALIFORNIA.includes(region) ? ' An outside guide says that family can pay on that call.' : '';
  return {
    groups: [],
    others: [
      { label: 'By phone', html: `Call the number on their bill, and ask if you can pay it.${family}` },
      { label: 'By mail', html: 'Send a check to the address on their bill. Put in the payment stub, if it has one.' },
      { label: 'In the app', html: 'We found no page on guest pay in the app. Use the website instead.' },
      { label: 'In person', html: 'Ask at Member Services in a Kaiser Permanente building. Bring their bill.' },
    ],
    details: [
      {
        label: 'Their premium',
        html: `Guest pay is for medical bills. For a premium, call ${factIn('premium-by-phone', region) ?? ''} with the Billing Unit ID on their bill.`,
      },
      { label: 'Fees', html: 'No source we trust names a fee for guest pay.' },
      { label: 'How often', html: 'It pays once. Only they can set up a payment plan.' },
      { label: 'Privacy', html: 'You do not see their other bills or anything about their care.' },
    ],
  };
}

const WORDS: Readonly<Record<Bill, Pick<PayGuide, 'name' | 'what' | 'action' | 'haveReady'>>> = {
  premium: {
    name: 'premium bill',
    what: 'The monthly price of your plan.',
    action: 'Pay my premium online',
    haveReady: ['Your Billing Unit ID, printed on the premium bill', 'Your card or bank account'],
  },
  medical: {
    name: 'medical bill',
    what: 'For a visit, a test or a hospital stay.',
    action: 'Pay a medical bill online',
    haveReady: [
      'Your medical record number, from the front of your ID card',
      'The bill',
      'Your sign-in for the website',
      'Your card or bank account',
    ],
  },
  pharmacy: {
    name: 'pharmacy bill',
    what: 'For medicine you have already received.',
    action: 'Pay a pharmacy bill online',
    haveReady: [
      'Your medical record number, from the front of your ID card',
      'The bill',
      'Your sign-in for the website',
      'Your card or bank account',
    ],
  },
  guest: {
    name: 'bill for someone else',
    what: 'For another member’s medical bill. You do not sign in.',
    action: 'Pay as a guest',
    haveReady: ['The other person’s bill', 'Your card or bank account'],
  },
};

const GUIDES = { premium, medical, pharmacy, guest } as const;

export function payGuide(region: RegionId, bill: Bill): PayGuide {
  return { ...WORDS[bill], ...GUIDES[bill](region) };
}

/** Names of bills, for lists. */
export const billName = (bill: Bill): string => WORDS[bill].name;
