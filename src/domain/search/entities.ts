/** What stands in a query as itself: telephone numbers, links, box numbers and ZIP codes, in any formatting. */
import { PHONE_IN_TEXT } from '../text/phone.ts';
import { fold, foldForComparison } from '../text/fold.ts';

export interface Entities {
  /** Ten digits each. */
  phones: string[];
  /** `velocitypayment.com/vbills` */
  links: string[];
  /** Numbers of four to six digits after "box", or alone. */
  boxes: string[];
  /** Five digits that may be a ZIP code. */
  zips: string[];
  /** The query without them. */
  rest: string;
}

// No pattern looks behind: on phones of 2015 such a sign stops the whole script (docs/decisions/0015).
/** How the sites end that people type the links of. */
export const LINK_ENDINGS = 'com|org|gov|net|guru|au';
const LINK = new RegExp(String.raw`\b(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:${LINK_ENDINGS}))(\/\S*)?`, 'gi');
const BOX = /\b(?:p\.?\s*o\.?\s*)?box\s*#?\s*(\d{3,6})\b/gi;
const NUMBER = /(^|[^\d$.,])(\d{5,6})(?:-\d{4})?(?![\d,%])/g;

export function readEntities(query: string): Entities {
  const phones: string[] = [];
  const links: string[] = [];
  const boxes: string[] = [];
  const zips: string[] = [];
  const rest = fold(query)
    .replaceAll(LINK, (_, host: string, path: string | undefined) => {
      links.push(foldForComparison(host + (path ?? '')).replace(/[?#].*|\/+$|[.,!?]+$/g, ''));
      return ' ';
    })
    .replaceAll(PHONE_IN_TEXT, (_, before: string, area: string, exchange: string, line: string) => {
      phones.push(area + exchange + line);
      return `${before} `;
    })
    .replaceAll(BOX, (_, digits: string) => {
      boxes.push(digits);
      return ' po box ';
    })
    .replaceAll(NUMBER, (_, before: string, digits: string) => {
      boxes.push(digits);
      if (digits.length === 5) zips.push(digits);
      return `${before} `;
    });
  return { phones, links, boxes, zips, rest };
}

const TO = /\b(how|where|when|who|what|want|wanna|way|try|trying|able|going|like|need|used|number|time) 2(?= (?!\w+s\b)[a-z])/gi;
const FOR = /\b4(?= (?:my|me|a|an|the|his|her|him|our|us|this|someone|it|u|you|free)\b)/gi;

/** Digits that stand for words: `how 2 pay 4 my mom`; and `I'd` without what would make it `id`. */
export function spelledOut(query: string): string {
  return query
    .replaceAll(/\b(i)'d\b/gi, '$1')
    .replaceAll(TO, '$1 to')
    .replaceAll(FOR, 'for');
}
