/** A region's numbers as a contact to save: vCard 3.0 (RFC 2426), which old phones read as well as new ones. */
import { contentLines, escapeText } from '../files/content-lines.ts';
import { addressBarText, phoneText } from '../facts/text.ts';
import { plan } from '../plan.ts';
import { factOf, groupOf, known, type FactSource } from '../facts/look-up.ts';
import type { Region } from '../facts/schema.ts';
import type { RegionId } from '../regions/ids.ts';

/** The lines that people need on a card, in order of use. Keys that a region lacks are left out. */
export const CARD_KEYS = ['member-services', 'medicare', 'advice-line', 'premium-by-phone'] as const;

export interface CardLine {
  label: string;
  /** E.164, or three digits. */
  number: string;
  text: string;
}

/** Every number of the card. One that serves two purposes stands once for each; a second choice is not repeated. */
export function cardLines(source: FactSource, region: RegionId): CardLine[] {
  const lines: CardLine[] = [];
  for (const group of [...CARD_KEYS, 'tty'].map((key) => groupOf(source, key, region))) {
    const numbers = known(group).filter((fact) => fact.kind === 'phone' || fact.kind === 'short-number');
    for (const [index, fact] of numbers.entries()) {
      if (index > 0 && lines.some(({ number }) => number === fact.value)) continue;
      const label = [group?.title, fact.label].filter(Boolean).join(', ');
      lines.push({ label, number: fact.value, text: fact.kind === 'phone' ? phoneText(fact.value) : fact.value });
    }
  }
  return lines;
}

/** The plan's web address; undefined when `sign-in` is missing. */
export function cardWebsite(source: FactSource, region: RegionId): { href: string; text: string } | undefined {
  const fact = factOf(source, 'sign-in', 'url', region);
  return fact ? { href: fact.value, text: addressBarText(fact.value) } : undefined;
}

/** The newest day on which one of the card's facts was checked. */
function checkedOn(source: FactSource, region: RegionId): string {
  return (
    CARD_KEYS.flatMap((key) => groupOf(source, key, region)?.facts.map((fact) => fact.checkedOn) ?? [])
      .sort()
      .at(-1) ?? '2000-01-01'
  );
}

/**
 * The card as a file, `text/vcard`. Labels stand beside each number for phones that read them, and once more in
 * the note for those that do not. `uid` names the card for good; `closing` ends the note.
 */
export function contactCard(
  source: FactSource,
  region: Pick<Region, 'id' | 'name'>,
  { uid, closing }: { uid: string; closing: string },
): string {
  const name = `${plan.name}, ${region.name}`;
  const lines = cardLines(source, region.id);
  const website = cardWebsite(source, region.id);
  const note = [...lines.map(({ label, text }) => `${label}: ${text}`), closing].join('\n');
  return contentLines([
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escapeText(name)}`,
    `N:${escapeText(name)};;;;`,
    `ORG:${escapeText(plan.name)}`,
    ...lines.flatMap(({ label, number }, index) => [
      `item${index + 1}.TEL;TYPE=WORK,VOICE:${number}`,
      `item${index + 1}.X-ABLabel:${escapeText(label)}`,
    ]),
    ...(website ? [`URL:${website.href}`] : []),
    `NOTE:${escapeText(note)}`,
    `UID:${escapeText(uid)}`,
    `REV:${checkedOn(source, region.id)}`,
    'END:VCARD',
  ]);
}
