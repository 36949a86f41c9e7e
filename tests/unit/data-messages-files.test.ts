import { describe, expect, it } from 'vitest';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { complaints } from '../support/broken-data.ts';

describe('the message for an editor', () => {
  it('the message for an editor about two providers for one bill names region and bill', () => {
    const second = { bill: 'premium', regions: ['georgia'] };
    expect(complaints(({ put }) => put('providers.json', 'providers/1/serves/-', second))).toMatchInlineSnapshot(`
      [
        "data/providers.json → providers: georgia × premium has 2 current providers and 0 "notOnline" entries. Leave exactly one.",
      ]
    `);
  });

  it('the message for an editor about a bill that nobody serves names region and bill', () => {
    const others = REGION_IDS.filter((id) => id !== 'georgia');
    expect(complaints(({ put }) => put('providers.json', 'providers/0/serves/0/regions', others))).toMatchInlineSnapshot(`
      [
        "data/providers.json → providers: georgia × premium has 0 current providers and 0 "notOnline" entries. Leave exactly one.",
      ]
    `);
  });

  it('the message for an editor about a provider on a host that is not listed names the provider', () => {
    expect(
      complaints(({ put }) => {
        put('providers.json', 'providers/0/url', 'https://evil.example/pay');
        put('providers.json', 'providers/0/host', 'evil.example');
      }),
    ).toMatchInlineSnapshot(`
      [
        "data/providers.json → kp-payonline.url: evil.example is not in data/hosts.json. Link only to hosts listed there.",
      ]
    `);
  });

  it('the message for an editor about a retired provider that still serves says what to empty', () => {
    expect(complaints(({ put }) => put('providers.json', 'providers/0/status', 'retired'))).toContain(
      'data/providers.json → providers[0].serves: Only a current provider serves anyone. Empty this list.',
    );
  });

  it('the message for an editor about a ZIP in two rules names it', () => {
    const [message, ...more] = complaints(({ put }) => put('zip.json', 'rules/0/zips/-', '98660'));
    expect(more).toEqual([]);
    expect(message).toMatch(/^data\/zip\.json → rules\[\d+\]: 98660 stands in two rules\. Keep one\.$/);
  });

  it('the message for an editor about a topic of questions names its field, and where its contact topic must stand', () => {
    expect(
      complaints(({ put }) => {
        put('topics.json', 'topics/0/contact', 'biling');
      }),
    ).toEqual(['data/topics.json → bill-pay.contact: there is no topic "biling" in data/routing.json. Write one of its ids.']);
    expect(
      complaints(({ put }) => {
        put('topics.json', 'topics/0/title', undefined);
        put('topics.json', 'home/errands/0/page', '/pay');
      }),
    ).toEqual([
      'data/topics.json → topics[0].title: is missing. Add it: text in quotes.',
      'data/topics.json → home.errands[0].page: Write the address of a page of this site, for example /pay/.',
    ]);
  });

  it('the message for an editor about a channel or topic that does not exist names where it stands', () => {
    expect(
      complaints(({ put }) => {
        put('routing.json', 'topics/1/channels/-', 'carrier-pigeon');
        put('routing.json', 'coverage/medicare/lead/0/channel', 'medicair');
        put('routing.json', 'coverage/cobra/lead/0/topics', ['biling']);
        put('routing.json', 'inboxes/topics/biling', ['billing']);
      }),
    ).toEqual([
      'data/routing.json → topics.billing.channels: there is no fact "carrier-pigeon". Remove it, or add the fact.',
      expect.stringMatching(/^data\/routing\.json → inboxes\.topics: there is no topic "biling"\. Write one of: emergency, billing, /),
      'data/routing.json → coverage.medicare: there is no fact "medicair". Remove it, or add the fact.',
      expect.stringMatching(/^data\/routing\.json → coverage\.cobra: there is no topic "biling"\. Write one of: emergency, billing, /),
    ]);
  });

  it('the message for an editor about a holiday on a day that is not in the calendar names the day', () => {
    expect(complaints(({ put }) => put('holidays.json', 'dates/2026-11-31', 'Nothing'))).toMatchInlineSnapshot(`
      [
        "data/holidays.json → dates.2026-11-31: This day is not in the calendar. Write one that is, as YYYY-MM-DD.",
      ]
    `);
  });

  it('the message for an editor about a region without its file names the file', () => {
    expect(complaints(({ remove }) => remove('regions/hawaii.json'))).toMatchInlineSnapshot(`
      [
        "data/regions/hawaii.json: is missing. Every region needs its file.",
      ]
    `);
  });

  it('the message for an editor about any other file that is gone names it', () => {
    expect(complaints(({ remove }) => remove('hosts.json'))).toMatchInlineSnapshot(`
      [
        "data/hosts.json: is missing. Bring it back; the build needs it.",
      ]
    `);
  });

  it('the message for an editor about a file under the wrong name says which name is right', () => {
    expect(complaints(({ put }) => put('regions/georgia.json', 'id', 'hawaii'))).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → id: is "hawaii". Name the file after its id.",
      ]
    `);
  });

  it('the message for an editor about a file that is not JSON says where to look', () => {
    const [message, ...more] = complaints(({ rewrite }) => rewrite('hosts.json', (text) => text.replace('",', '"')));
    expect(more).toEqual([]);
    expect(message).toMatch(/^data\/hosts\.json: is not valid JSON\. .*line 3.* Look for a missing comma, quote or bracket just before\.$/);
  });

  it('the message for an editor names every problem at once, not only the first', () => {
    expect(
      complaints(({ put }) => {
        put('regions/georgia.json', 'facts/member-services/facts/0/value', '5');
        put('hosts.json', 'KP.ORG', 'loud');
      }),
    ).toHaveLength(2);
  });
});
