/** A region's numbers as a contact to save: vCard 3.0 (RFC 2426), which old phones read as well as new ones. */
import { contentLines, escapeText } from '../files/content-lines.ts';
import { addressBarText, phoneText } from '../facts/text.ts';
import type { FactGroup, Region } from '../facts/schema.ts';

/** The lines that people need on a card, in order of use. Keys that a region lacks are left out. */
export const CARD_KEYS = ['member-services', 'medicare', 'advice-line', 'premium-by-phone'] as const;

export interface CardLine {
  label: string;
  /** E.164, or three digits. */
  number: string;
  text: string;
}

export interface CardSource {
  region: Pick<Region, 'id' | 'name' | 'facts'>;
  shared: { facts: Readonly<Record<string, FactGroup>> };
}

/** Every number of the card. One that serves two purposes stands once for each; a second choice is not repeated. */
export function cardLines({ region, shared }: CardSource): CardLine[] {
  const lines: CardLine[] = [];
  for (const group of [...CARD_KEYS.map((key) => region.facts[key]), shared.facts['tty']]) {
    const numbers = (group?.facts ?? []).filter((fact) => fact.kind === 'phone' || fact.kind === 'short-number');
    for (const [index, fact] of numbers.entries()) {
      if (index > 0 && lines.some(({ number }) => number === fact.value)) continue;
      const label = [group?.title, fact.label].filter(Boolean).join(', ');
      lines.push({ label, number: fact.value, text: fact.kind === 'phone' ? phoneText(fact.value) : fact.value });
    }
  }
  return lines;
}

/** The plan's web address; undefined when `sign-in` is missing. */
export function cardWebsite({ region, shared }: CardSource): { href: string; text: string } | undefined {
  const fact = (region.facts['sign-in'] ?? shared.facts['sign-in'])?.facts.find(({ kind }) => kind === 'url');
  return fact?.kind === 'url' ? { href: fact.value, text: addressBarText(fact.value) } : undefined;
}

/** The newest day on which one of the card's facts was checked. */
function checkedOn({ region }: CardSource): string {
  return (
    CARD_KEYS.flatMap((key) => (region.facts[key]?.facts ?? []).map((fact) => fact.checkedOn))
      .sort()
      .at(-1) ?? '2000-01-01'
  );
}

/**
 * The card as a file, `text/vcard`. Labels stand beside each number for phones that read them, and once more in
 * the note for those that do not. `uid` names the card for good; `closing` ends the note.
 */
export function contactCard(source: CardSource, { uid, closing }: { uid: string; closing: string }): string {
  const name = `Kaiser Permanente, ${source.region.name}`;
  const lines = cardLines(source);
  const website = cardWebsite(source);
  const note = [...lines.map(({ label, text }) => `${label}: ${text}`), closing].join('\n');
  return contentLines([
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escapeText(name)}`,
    `N:${escapeText(name)};;;;`,
    'ORG:Kaiser Permanente',
    ...lines.flatMap(({ label, number }, index) => [
      `item${index + 1}.TEL;TYPE=WORK,VOICE:${number}`,
      `item${index + 1}.X-ABLabel:${escapeText(label)}`,
    ]),
    ...(website ? [`URL:${website.href}`] : []),
    `NOTE:${escapeText(note)}`,
    `UID:${escapeText(uid)}`,
    `REV:${checkedOn(source)}`,
    'END:VCARD',
  ]);
}
