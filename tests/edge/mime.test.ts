import { describe, expect, it } from 'vitest';
import { toMime } from '../../functions/messages/adapters/mime.ts';

const MAIL = {
  from: 'a@help.example',
  to: 'b@help.example',
  replyTo: null,
  subject: 'Message 1',
  text: 'Hé\n.\n',
  reference: '00000-00000',
};

describe('a mail', () => {
  it('a mail is plain text, with a body that nothing can break out of', () => {
    expect(toMime(MAIL)).toBe(
      [
        'From: a@help.example',
        'To: b@help.example',
        'Subject: Message 1',
        'X-Message-Reference: 00000-00000',
        'Message-ID: <00000-00000@help.example>',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        'SMOpDQouDQo=',
        '',
      ].join('\r\n'),
    );
  });

  it('a mail names whom to answer to when there is an address', () => {
    expect(toMime({ ...MAIL, replyTo: 'c@mail.example' })).toContain('\r\nReply-To: c@mail.example\r\n');
  });

  it('a mail has lines of 76 characters at most', () => {
    for (const line of toMime({ ...MAIL, text: 'x'.repeat(5_000) }).split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
  });

  it.each(['subject', 'from', 'to', 'replyTo', 'reference'] as const)(
    'a mail is not made when %s holds a line break or more than ASCII',
    (name) => {
      for (const wrong of ['x\r\nBcc: y@mail.example', 'x\ny', 'x\ry', 'é', '\u0000'])
        expect(() => toMime({ ...MAIL, [name]: wrong })).toThrow();
    },
  );
});
