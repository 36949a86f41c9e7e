import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyring } from '../../functions/messages/adapters/webcrypto-keyring.ts';
import type { Keyring, Sealed } from '../../functions/messages/ports.ts';
import { anyText } from './any-text.ts';

const key = (character: string) => btoa(character.repeat(32));

function ring(current: string, keys: Record<string, string>): Keyring {
  const made = createKeyring(JSON.stringify({ current, keys }));
  if (!made) throw new Error('The keys cannot be read.');
  return made;
}

const first = ring('a', { a: key('a') });
const flip = (bytes: Uint8Array, at: number) => Uint8Array.from(bytes, (byte, index) => (index === at % bytes.length ? byte ^ 1 : byte));

describe('a sealed text', () => {
  it('a sealed text opens as it was, in its context', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(200), anyText(20), async (text, context) => {
        expect(await first.open(context, await first.seal(context, text))).toBe(text);
      }),
    );
  });

  it('a sealed text does not open in another context, with another key or with any bit changed', async () => {
    const sealed = await first.seal('message 1', 'text');
    const changed = (at: number): Sealed[] => [
      { ...sealed, body: flip(sealed.body, at) },
      { ...sealed, wrappedKey: flip(sealed.wrappedKey, at) },
    ];
    await expect(first.open('message 2', sealed)).rejects.toThrow();
    await expect(ring('a', { a: key('b') }).open('message 1', sealed)).rejects.toThrow();
    await expect(ring('b', { b: key('a') }).open('message 1', sealed)).rejects.toThrow();
    for (const wrong of Array.from({ length: 60 }, (_, at) => changed(at)).flat())
      await expect(first.open('message 1', wrong)).rejects.toThrow();
  });

  it('a sealed text looks different each time', async () => {
    const [one, other] = [await first.seal('x', 'text'), await first.seal('x', 'text')];
    expect(one.body).not.toEqual(other.body);
    expect(one.wrappedKey).not.toEqual(other.wrappedKey);
  });

  it('a sealed text moves to the current key without being sealed again', async () => {
    const sealed = await first.seal('x', 'text');
    const moved = await ring('b', { a: key('a'), b: key('b') }).rewrap('x', sealed);
    expect(moved).toMatchObject({ keyId: 'b', body: sealed.body });
    expect(await ring('b', { b: key('b') }).open('x', moved)).toBe('text');
    await expect(ring('b', { b: key('b') }).rewrap('x', sealed)).rejects.toThrow();
  });
});

describe('a code for a text', () => {
  it('a code for a text tells the same text from another, as long as its key is there', async () => {
    const { keyId, mac } = await first.mac('text');
    expect(await first.hasMac('text', keyId, mac)).toBe(true);
    expect(await first.hasMac('texts', keyId, mac)).toBe(false);
    expect(await ring('a', { a: key('b') }).hasMac('text', keyId, mac)).toBe(false);
    expect(await ring('b', { b: key('b') }).hasMac('text', keyId, mac)).toBe(false);
    expect(await ring('b', { a: key('a'), b: key('b') }).hasMac('text', keyId, mac)).toBe(true);
  });
});
