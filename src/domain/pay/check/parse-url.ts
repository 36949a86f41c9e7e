export interface ParsedUrl {
  protocol: string;
  /** Lower case, in ASCII; letters of other alphabets as punycode. */
  hostname: string;
  pathname: string;
  username: string;
  password: string;
}

/** The WHATWG parser, which browsers, Node and workerd share. The core asks nothing else of its surroundings. */
declare const URL: new (text: string) => ParsedUrl;

/** A web address as a browser reads it; null when it cannot. Without a scheme, it is taken for https. */
export function parseUrl(text: string): ParsedUrl | null {
  const whole = /^https?:/i.test(text) ? text : `https://${text}`;
  // URL.canParse() is younger than the phones of some who ask.
  try {
    return new URL(whole);
  } catch {
    return null;
  }
}

/** The host without the dot that may end it. */
export const hostOf = ({ hostname }: ParsedUrl): string => hostname.replace(/\.$/, '');

/** `https://kp.org/PayOnline/` → `link:kp.org/payonline` */
export function linkKey(url: ParsedUrl): string {
  return `link:${hostOf(url)}${url.pathname.replace(/\/$/, '').toLowerCase()}`;
}
