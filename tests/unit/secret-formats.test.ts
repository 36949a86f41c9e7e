import { describe, expect, it } from 'vitest';
import { secretsIn } from '../../scripts/secret-formats.ts';

const letters = 'aB3dE5gH7jK9mN1pQ2sT4vW6yZ8'.repeat(3);

describe('a line that gives something away', () => {
  // Put together here, so that this file holds no such line itself.
  it.each([
    ['a private key', ['-----BEGIN', 'RSA PRIVATE', 'KEY-----'].join(' ')],
    ['a key of AWS', ['id = AKIA', 'A1B2C3D4E5F6G7H8'].join('')],
    ['a token of GitHub', `ghp_${letters.slice(0, 40)}`],
    ['a token of npm', `npm_${letters.slice(0, 36)}`],
    ['a key of Stripe', `sk_live_${letters.slice(0, 24)}`],
    ['a JSON web token', `eyJ${letters.slice(0, 20)}.eyJ${letters.slice(0, 20)}.${letters.slice(0, 20)}`],
    ['a password in an address', ['https://someone', 'hunter2@db.example.com/x'].join(':')],
    ['an assigned secret', `api_key: '${letters.slice(0, 32)}'`],
  ])('a line that gives something away is seen: %s', (what, line) => {
    expect(secretsIn(line)).toContain(what);
  });

  it.each([
    'const token = await readToken();',
    'password: string',
    'https://kp.org@evil.example',
    'sha256-zxoYo7BsZLhxoJW40WOEGAf8NnfEejQu5MNMSPcDMGM=',
  ])('a line that gives something away is not seen in %s', (line) => {
    expect(secretsIn(line)).toEqual([]);
  });
});
