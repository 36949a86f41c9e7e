import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyring } from '../../functions/messages/adapters/webcrypto-keyring.ts';
import type { Keyring, Sealed } from '../../functions/messages/ports.ts';

const KEYS = { k1: btoa('1'.repeat(32)), k2: btoa('2'.repeat(32)), k3: btoa('3'.repeat(32)) };
type KeyId = keyof typeof KEYS;

function keyring(current: KeyId, ...others: KeyId[]): Keyring {
  const keys = Object.fromEntries([current, ...others].map((id) => [id, KEYS[id]]));
  const made = createKeyring(JSON.stringify({ current, keys }));
  if (!made) throw new Error('The keys cannot be read.');
  return made;
}

const anyText = fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.toWellFormed());
const RUNS = { numRuns: 200 };

/** The same with one bit changed, at a place between 0 and 1. */
function flipped(bytes: Uint8Array<ArrayBuffer>, place: number, bit: number): Uint8Array<ArrayBuffer> {
  const index = Math.floor(place * bytes.length);
  return bytes.map((byte, at) => (at === index ? byte ^ (1 << bit) : byte));
}

describe('what was sealed', () => {
  const ring = keyring('k1');

  it('what was sealed opens as it was, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (context, text) => {
        expect(await ring.open(context, await ring.seal(context, text))).toBe(text);
      }),
      RUNS,
    );
  });

  it('what was sealed does not open once a single bit of it is another', async () => {
    const part = fc.constantFrom('wrappedKey', 'body');
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    await fc.assert(
      fc.asyncProperty(anyText, part, place, fc.integer({ min: 0, max: 7 }), async (text, name, where, bit) => {
        const sealed = await ring.seal('message 1', text);
        const changed: Sealed = { ...sealed, [name]: flipped(sealed[name], where, bit) };
        await expect(ring.open('message 1', changed)).rejects.toThrow();
      }),
      RUNS,
    );
  });

  it('what was sealed does not open in another place, with the key of another text, or without its master key', async () => {
    const one = await ring.seal('message 1', 'text');
    const other = await ring.seal('message 1', 'text');
    await expect(ring.open('message 2', one)).rejects.toThrow();
    await expect(ring.open('message 1', { ...one, wrappedKey: other.wrappedKey })).rejects.toThrow();
    await expect(keyring('k2').open('message 1', one)).rejects.toThrow();
    await expect(keyring('k2', 'k1').open('message 1', { ...one, keyId: 'k2' })).rejects.toThrow();
  });

  it('what was sealed never looks the same twice', async () => {
    const seals = await Promise.all(Array.from({ length: 50 }, () => ring.seal('message 1', 'text')));
    for (const part of ['wrappedKey', 'body'] as const) expect(new Set(seals.map((sealed) => sealed[part].join())).size).toBe(50);
  });

  it('what was sealed moves to a new master key and then opens without the old one', async () => {
    const moved = await keyring('k2', 'k1').rewrap('message 1', await ring.seal('message 1', 'text'));
    expect(moved.keyId).toBe('k2');
    expect(await keyring('k2').open('message 1', moved)).toBe('text');
    await expect(ring.open('message 1', moved)).rejects.toThrow();
  });
});

describe('a signature', () => {
  it('a signature holds for its text under its key, and for nothing else', async () => {
    const ring = keyring('k1', 'k2');
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, other) => {
        const { keyId, mac } = await ring.mac(text);
        expect(await ring.hasMac(text, keyId, mac)).toBe(true);
        expect(await ring.hasMac(other, keyId, mac)).toBe(other === text);
        expect(await ring.hasMac(text, 'k2', mac)).toBe(false);
        expect(await ring.hasMac(text, 'k3', mac)).toBe(false);
        expect(await ring.hasMac(text, keyId, mac.slice(1))).toBe(false);
      }),
      RUNS,
    );
  });
});
