/**
 * Envelope encryption: each text has a data key of its own (AES-256-GCM), which a master key wraps. Rotating the
 * master key rewraps the data keys and leaves the texts alone. What is sealed is bound to its context: a name
 * that must be given again to open it. Uses nothing but WebCrypto, so that commands can open texts too.
 */
import type { Bytes, Keyring, Sealed } from '../ports.ts';

/** The secret MESSAGE_KEYS: 32 random bytes in base64 for each id. `current` seals; the others still open. */
interface KeyConfig {
  current: string;
  keys: Record<string, string>;
}

const IV_LENGTH = 12;
const KEY_LENGTH = 32;
const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

function readConfig(text: string): (KeyConfig & { bytes: Map<string, Bytes> }) | null {
  try {
    const { current, keys } = JSON.parse(text) as KeyConfig;
    const bytes = new Map(Object.entries(keys).map(([id, key]) => [id, fromBase64(key)]));
    if ([...bytes].some(([id, key]) => !/^[\w-]{1,32}$/.test(id) || key.length !== KEY_LENGTH)) return null;
    return bytes.has(current) ? { current, keys, bytes } : null;
  } catch {
    return null;
  }
}

/** Null when the secret is missing or not as described. */
export function createKeyring(secret: string | undefined): Keyring | null {
  const config = secret ? readConfig(secret) : null;
  if (!config) return null;
  const derived = new Map<string, Promise<CryptoKey>>();

  /** Two keys of each master key, so that no key serves two purposes. */
  function derive(keyId: string, purpose: 'wrap' | 'mac'): Promise<CryptoKey> {
    const name = `${purpose} ${keyId}`;
    const known = derived.get(name);
    if (known) return known;
    const made = deriveKey(config?.bytes.get(keyId), purpose);
    derived.set(name, made);
    return made;
  }

  const wrap = async (name: string, dataKey: Bytes) => ({
    keyId: config.current,
    wrappedKey: await encrypt(await derive(config.current, 'wrap'), utf8(name), dataKey),
  });
  const unwrap = async (name: string, { keyId, wrappedKey }: Sealed) => decrypt(await derive(keyId, 'wrap'), utf8(name), wrappedKey);

  return {
    currentId: config.current,
    has: (keyId) => config.bytes.has(keyId),
    async seal(name, text) {
      const dataKey = crypto.getRandomValues(new Uint8Array(KEY_LENGTH));
      const body = await encrypt(await importDataKey(dataKey), utf8(name), utf8(text));
      return { ...(await wrap(name, dataKey)), body };
    },
    async open(name, sealed) {
      const dataKey = await importDataKey(await unwrap(name, sealed));
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await decrypt(dataKey, utf8(name), sealed.body));
    },
    async rewrap(name, sealed) {
      return { ...(await wrap(name, await unwrap(name, sealed))), body: sealed.body };
    },
    async mac(text) {
      const mac = await crypto.subtle.sign('HMAC', await derive(config.current, 'mac'), utf8(text));
      return { keyId: config.current, mac: new Uint8Array(mac) };
    },
    async hasMac(text, keyId, mac) {
      if (!config.bytes.has(keyId)) return false;
      return crypto.subtle.verify('HMAC', await derive(keyId, 'mac'), mac, utf8(text));
    },
  };
}

async function deriveKey(master: Bytes | undefined, purpose: 'wrap' | 'mac'): Promise<CryptoKey> {
  if (!master) throw new Error('The key is not among MESSAGE_KEYS.');
  const base = await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`message ${purpose}`) };
  return purpose === 'wrap'
    ? crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    : crypto.subtle.deriveKey(how, base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign', 'verify']);
}

const importDataKey = (key: Bytes) => crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);

async function encrypt(key: CryptoKey, additionalData: Bytes, plain: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH));
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain);
  const whole = new Uint8Array(IV_LENGTH + secret.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(secret), IV_LENGTH);
  return whole;
}

async function decrypt(key: CryptoKey, additionalData: Bytes, whole: Bytes): Promise<Bytes> {
  const iv = whole.slice(0, IV_LENGTH);
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, whole.slice(IV_LENGTH)));
}
