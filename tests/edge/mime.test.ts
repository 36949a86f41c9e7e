import { describe, expect, it } from 'vitest';
import PostalMime from 'postal-mime';
import { toMime } from '../../functions/messages/adapters/mime.ts';

const MAIL = {
  from: 'a@help.example',
  to: 'b@help.example',
  replyTo: null,
  subject: 'Message 1',
  text: 'Hé\n.\n',
  reference: '00000-00000',
  follows: [] as string[],
  sentAt: Date.UTC(2026, 11, 1, 9, 5, 7),
};

describe('a mail', () => {
  it('a mail is plain text, with a body that nothing can break out of', () => {
    expect(toMime(MAIL)).toBe(
      [
        'Date: Tue, 01 Dec 2026 09:05:07 +0000',
        'From: a@help.example',
        'To: b@help.example',
        'Subject: Message 1',
        'X-Message-Reference: 00000-00000',
        'Message-ID: <00000-00000@help.example>',
        'Auto-Submitted: auto-generated',
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

  it('a mail is read by a mail program as it was meant', async () => {
    const text = 'Zoë 👩‍👩‍👧 writes:\n.\nFrom here\n--x\nBcc: d@mail.example\n';
    const read = await PostalMime.parse(toMime({ ...MAIL, replyTo: "o'b@mail.example", text, follows: ['11111-11111', '22222-22222'] }));
    expect(read).toMatchObject({
      from: { address: MAIL.from },
      to: [{ address: MAIL.to }],
      replyTo: [{ address: "o'b@mail.example" }],
      subject: MAIL.subject,
      date: new Date(MAIL.sentAt).toISOString(),
      messageId: '<00000-00000@help.example>',
      inReplyTo: '<22222-22222@help.example>',
      references: '<11111-11111@help.example> <22222-22222@help.example>',
    });
    expect(read.text?.replaceAll('\r\n', '\n')).toBe(text);
    expect([read.cc, read.bcc, read.attachments]).toEqual([undefined, undefined, []]);
  });

  it('a mail stands in a thread only where there is one, and no machine answers it', async () => {
    const read = await PostalMime.parse(toMime(MAIL));
    expect([read.inReplyTo, read.references]).toEqual([undefined, undefined]);
    expect(read.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
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
