/** Reads what `content-lines.ts` writes, by the letter of RFC 5545 and RFC 6350, and shares no code with it. */
import { expect } from 'vitest';

export interface ContentLine {
  /** With its parameters: `DTSTART;VALUE=DATE`. */
  name: string;
  value: string;
}

/** The unfolded lines of a file. Fails when a line is too long, is not ended by CRLF, or cuts a character in two. */
export function readLines(file: string): ContentLine[] {
  expect(file.endsWith('\r\n')).toBe(true);
  const octets = Buffer.from(file, 'utf8');
  const physical = octets.toString('latin1').slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(line.length).toBeLessThanOrEqual(75);
    // Throws on half a character.
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
  }
  const unfolded = file.slice(0, -2).replaceAll('\r\n ', '');
  return unfolded.split('\r\n').map((line) => {
    const colon = line.indexOf(':');
    return { name: line.slice(0, colon), value: line.slice(colon + 1) };
  });
}

/** A TEXT value as it was before it was escaped. */
export const textOfValue = (value: string): string =>
  value.replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === 'n' || escaped === 'N' ? '\n' : escaped));

export const valueOf = (lines: readonly ContentLine[], name: string): string => {
  const found = lines.filter((line) => line.name === name);
  expect(found, name).toHaveLength(1);
  return found[0]?.value ?? '';
};
