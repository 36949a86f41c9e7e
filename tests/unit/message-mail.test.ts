import { describe, expect, it } from 'vitest';
import { createReference } from '#domain/messages/reference.ts';
import { composeMail } from '../../functions/messages/mail.ts';

const stored = {
  reference: '00000-00000',
  region: 'georgia',
  topic: 'billing',
  receivedAt: 0,
  replyBy: '2026-12-01',
  sealed: { keyId: '', wrappedKey: new Uint8Array(), body: new Uint8Array() },
  inboxes: [],
};

describe('the mail to the team', () => {
  it('the mail to the team names the day of the answer, or that none was promised', () => {
    expect(composeMail(stored, null, null).text).toContain('Answer by: 2026-12-01\n');
    expect(composeMail({ ...stored, replyBy: null }, null, null).text).toContain('Answer by: no day was promised\n');
  });

  it('the mail to the team names the extension after the number', () => {
    const message = { ...stored, coverage: null, name: 'A', contactBy: 'phone' as const, message: 'B' };
    expect(composeMail(stored, { ...message, contact: '+14045550100;ext=7' }, null).text).toContain(
      '\nAnswer by phone: +14045550100, extension 7\n',
    );
    expect(composeMail(stored, { ...message, contact: '+14045550100' }, null).text).toContain('\nAnswer by phone: +14045550100\n');
  });

  it('the mail to the team says after how many days it must be deleted, once the operator has set that', () => {
    expect(composeMail(stored, null, 21).text).toContain('Delete this mail after 21 days\n');
    expect(composeMail(stored, null, null).text).not.toContain('Delete');
  });

  it('the mail to the team stands with those of the messages that its writer names', () => {
    const reference = () => createReference((size) => crypto.getRandomValues(new Uint8Array(size)));
    const [first, second] = [reference(), reference()];
    const named = `My reference is ${first.toLowerCase()}, before that ${second}. Not 00000-00001. Again: ${first}. This: ${stored.reference}`;
    const message = { ...stored, coverage: null, name: 'A', contactBy: 'email' as const, contact: 'a@mail.example', message: named };
    expect(composeMail(stored, message, null).follows).toEqual([first, second]);
    expect(composeMail(stored, null, null).follows).toEqual([]);
  });
});
