/** Reads one link as a browser would, and says whether it is one of ours to recommend. */
import type { Brand, Known, KnownValues } from './known.ts';
import { hostOf, linkKey, parseUrl } from './parse-url.ts';

/** Why a link that is none of the known ones should not be trusted as it is. */
export const DOUBTS = [
  /** It cannot be read as a web address. */
  'unreadable',
  /** The part before an @ is made to look like the site. */
  'disguise',
  /** Letters of other alphabets, or characters that cannot be seen. */
  'odd-letters',
  /** A known page, without the s of https. */
  'not-secure',
  /** A known page, with something added. */
  'extra',
  /** A page that we do not know, on a host that we do. */
  'known-host',
  /** A host that looks or reads like a known one. */
  'look-alike',
  /** A shortened link, which hides where it leads. */
  'shortener',
  /** A number in place of a name. */
  'number-host',
  'other-site',
] as const;
export type Doubt = (typeof DOUBTS)[number];

export type LinkVerdict =
  | { verdict: 'known'; known: Known }
  /** `host`: whose site would open. `instead`: the known page that it resembles. */
  | { verdict: 'doubt'; doubt: Doubt; host: string | null; instead: Known | null };

const SHORTENERS = new Set(
  'bit.ly bitly.com tinyurl.com t.co goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly rb.gy tiny.cc lnkd.in t.ly shorturl.at shorturl.com qrco.de qr.codes me-qr.com s.id bl.ink short.io adf.ly surl.li u.to dub.sh'.split(
    ' ',
  ),
);

/** Letters that are mistaken for others, as the one that they are taken for. */
const skeleton = (host: string): string =>
  host
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll(/[01345]/g, (digit) => ({ '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's' })[digit] ?? digit)
    .replaceAll('i', 'l')
    .replaceAll('q', 'g');

/** Whether one letter more, less or other makes the two the same. */
function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

function looksLike(host: string, hosts: readonly string[], { brandWords, brandLabels }: Brand): boolean {
  const drawn = skeleton(host);
  if (brandWords.some((word) => drawn.replaceAll(/[-.]/g, '').includes(skeleton(word)))) return true;
  if (host.split(/[.-]/).some((label) => brandLabels.includes(label))) return true;
  return hosts.some((known) => drawn === skeleton(known) || oneSlipApart(host, known));
}

export function checkLink(text: string, { values, current, old, hosts, brand }: KnownValues): LinkVerdict {
  const url = parseUrl(text);
  const host = url && hostOf(url);
  const doubt = (why: Doubt, instead: Known | null = null): LinkVerdict => ({ verdict: 'doubt', doubt: why, host, instead });
  const at = (index: number | undefined): Known | null => (index === undefined ? null : (values[index] ?? null));
  if (!url || !host) return doubt('unreadable');

  const same = at(current[linkKey(url)]);
  const authority = text.replace(/^https?:[/\\]*/i, '').split(/[/\\?#]/)[0] ?? '';
  if (url.username || url.password || authority.includes('@')) return doubt('disguise');
  if (!/^[\x21-\x5b\x5d-\x7e]+$/.test(text)) return doubt('odd-letters', same);
  if (host.split('.').some((label) => label.startsWith('xn--'))) return doubt('odd-letters');

  const parents = host.split('.').map((_, index, labels) => labels.slice(index).join('.'));
  const site = parents.map((parent) => old[`host:${parent}`]).find((index) => index !== undefined);
  const given = at(site ?? old[linkKey(url)]);
  if (given) return { verdict: 'known', known: given };

  const secure = url.protocol === 'https:';
  const bare = !/[?#]/.test(text) && !authority.includes(':');
  if (same) {
    if (!bare) return doubt('extra', same);
    return secure ? { verdict: 'known', known: same } : doubt('not-secure', same);
  }
  if (parents.some((parent) => Object.hasOwn(hosts, parent) || Object.hasOwn(hosts, `www.${parent}`))) return doubt('known-host');
  if (SHORTENERS.has(host)) return doubt('shortener');
  if (/^\[|^[\d.]+$/.test(host)) return doubt('number-host');
  return doubt(looksLike(host, Object.keys(hosts), brand) ? 'look-alike' : 'other-site');
}
