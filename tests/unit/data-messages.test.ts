import { describe, expect, it } from 'vitest';
import { complaints } from '../support/broken-data.ts';

/** Spoils Georgia's file, which has one of everything. */
const georgia = (place: string, value: unknown) => complaints(({ put }) => put('regions/georgia.json', place, value));
const inFact = (key: string, field: string, value: unknown) => georgia(`facts/${key}/facts/0/${field}`, value);

describe('the message for an editor', () => {
  it('the message for an editor is none when nothing is wrong', () => {
    expect(complaints(() => undefined)).toEqual([]);
  });

  it('the message for an editor about a phone says how to write it', () => {
    expect(inFact('member-services', 'value', '1-888-865-5813')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.member-services.facts[0].value: Write the phone as +1 and ten digits, for example +18004644000.",
      ]
    `);
  });

  it('the message for an editor about a phone that cannot exist says what to check', () => {
    expect(inFact('member-services', 'value', '+12005550100')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.member-services.facts[0].value: +12005550100 is not a number that can exist. Check the area code and digits.",
      ]
    `);
  });

  it('the message for an editor about a link without https says how to write it', () => {
    expect(inFact('premium-online', 'value', 'http://kp.org/payonline')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-online.facts[0].value: Write a whole address that starts with https://, with no user name or port, for example https://plan.example/pay.",
      ]
    `);
  });

  it('the message for an editor about a link to a host that is not listed says which', () => {
    expect(inFact('premium-online', 'value', 'https://evil.example/pay')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-online.facts[0].value: evil.example is not in data/hosts.json. Link only to hosts listed there.",
      ]
    `);
  });

  it('the message for an editor about a link that is no address at all says so too', () => {
    expect(inFact('premium-online', 'value', 'https://1.2.3.4.5/pay')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-online.facts[0].value: https://1.2.3.4.5/pay is not in data/hosts.json. Link only to hosts listed there.",
      ]
    `);
  });

  it('the message for an editor about a value of the wrong type says what to write', () => {
    expect(inFact('premium-due', 'note', 5)).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-due.facts[0].note: is not of the right type. Write text in quotes.",
      ]
    `);
    expect(inFact('premium-due', 'sources', 'seed-004')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-due.facts[0].sources: is not of the right type. Write a list in [ ].",
      ]
    `);
  });

  it('the message for an editor about a misspelt field names it', () => {
    expect(inFact('premium-by-phone', 'hourz', {})).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-by-phone.facts[0]: does not know "hourz". Check the spelling, or remove it.",
      ]
    `);
  });

  it('the message for an editor about a source that is not listed says where to add it', () => {
    expect(inFact('member-services', 'sources/0/id', 'my-neighbour')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.member-services.facts[0].sources: there is no source "my-neighbour" in data/sources.json. Add it there first.",
      ]
    `);
    expect(inFact('premium-by-phone', 'hours/sources', [{ id: 'my-neighbour', said: 'so' }])).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-by-phone.facts[0].hours.sources: there is no source "my-neighbour" in data/sources.json. Add it there first.",
      ]
    `);
  });

  it('the message for an editor about a fact without a source says what to do', () => {
    expect(inFact('premium-due', 'sources', [])).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-due.facts[0].sources: Name at least one source. A fact without a source is not published.",
      ]
    `);
  });

  it('the message for an editor about a key that every region needs says how to add it', () => {
    expect(georgia('facts/premium-due', undefined)).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-due: Every region needs "premium-due". If no source tells, add it with "kind": "unknown", a reason, and whom to ask.",
      ]
    `);
  });

  it('the message for an editor about a typed confidence says why there is none', () => {
    expect(inFact('premium-due', 'confidence', 'confirmed')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-due.facts[0].confidence: Remove "confidence": it is worked out from the sources. Add a source, or mark one that says something else with "against": true.",
      ]
    `);
    expect(inFact('premium-by-phone', 'hours/confidence', 'confirmed')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-by-phone.facts[0].hours.confidence: Remove "confidence": it is worked out from the sources. Add a source, or mark one that says something else with "against": true.",
      ]
    `);
  });

  it('the message for an editor about a value that every source is against says what to add', () => {
    expect(inFact('premium-due', 'sources', [{ id: 'seed-004', said: 'Due later', against: true }])).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-due.facts[0].sources: Every source here is "against" the value. Name one that says it.",
      ]
    `);
  });

  it('the message for an editor about an old value that no source shows to be wrong gives the softer word', () => {
    expect(inFact('premium-mail', 'superseded/0/was', 'never-right')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-mail.facts[0].superseded[0].sources: Name a source that shows it was never right, with "against": true. Without one, write "unconfirmed".",
      ]
    `);
  });

  it('the message for an editor about a publisher that is not listed says where to add it', () => {
    expect(complaints(({ put }) => put('sources.json', 'seed-004/publisher', 'my-neighbour'))).toMatchInlineSnapshot(`
      [
        "data/sources.json → seed-004.publisher: there is no publisher "my-neighbour" in data/publishers.json. Add it there first.",
      ]
    `);
  });

  it('the message for an editor about a source without an age says what to give', () => {
    expect(complaints(({ put }) => put('sources.json', 'seed-004/age', undefined))).toMatchInlineSnapshot(`
      [
        "data/sources.json → seed-004.published: Give the date of the page ("published"), or its age in words ("age"): one of the two.",
      ]
    `);
    expect(complaints(({ put }) => put('sources.json', 'seed-004/published', 'last year'))).toMatchInlineSnapshot(`
      [
        "data/sources.json → seed-004.published: Write the year, month or day: 2024, 2024-10 or 2024-10-31.",
        "data/sources.json → seed-004.published: Give the date of the page ("published"), or its age in words ("age"): one of the two.",
      ]
    `);
  });

  it('the message for an editor about an owner that is no role lists the roles', () => {
    expect(georgia('facts/premium-due/owner', 'anna')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-due.owner: there is no role "anna" in data/owners.json. Write one of: phones, payments, billing, enrollment, appeals, pharmacy, care, privacy, site.",
      ]
    `);
  });

  it('the message for an editor about a date in words says how to write it', () => {
    expect(inFact('premium-due', 'checkedOn', 'last Tuesday')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-due.facts[0].checkedOn: Write the date as YYYY-MM-DD, for example 2026-11-21.",
      ]
    `);
  });

  it.each(['2026-02-30', '2026-13-01'])('the message for an editor about the date %s says that there is no such day', (day) => {
    expect(inFact('premium-due', 'checkedOn', day)).toEqual([
      'data/regions/georgia.json → facts.premium-due.facts[0].checkedOn: This day is not in the calendar. Write one that is, as YYYY-MM-DD.',
    ]);
  });

  it('the message for an editor about a time zone says how to write it', () => {
    expect(inFact('premium-by-phone', 'hours/timeZone', 'ET')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-by-phone.facts[0].hours.timeZone: Write an IANA time zone, for example America/Los_Angeles.",
      ]
    `);
  });

  it('the message for an editor about a time of day says how to write it', () => {
    expect(inFact('premium-by-phone', 'hours/weekly/0/open', '8am')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-by-phone.facts[0].hours.weekly[0].open: Write the time as HH:MM in 24 hours, for example 08:00.",
      ]
    `);
  });

  it('the message for an editor about holidays gives the two words to choose from', () => {
    expect(inFact('premium-by-phone', 'hours/holidays', 'yes')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.premium-by-phone.facts[0].hours.holidays: Write "closed" or "open".",
      ]
    `);
  });

  it('the message for an editor about a kind that does not exist lists the kinds', () => {
    expect(inFact('member-services', 'kind', 'telephone')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.member-services.facts[0].kind: is not known. Write one of: "phone", "short-number", "fax", "email", "url", "address", "due-rule", "period", "money", "text", "unknown".",
      ]
    `);
  });

  it('the message for an editor about an unknown value wants to know whom to ask instead', () => {
    expect(inFact('medicare', 'ask', undefined)).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.medicare.facts[0].ask: is missing. Add it: text in quotes.",
      ]
    `);
    expect(inFact('medicare', 'ask', 'the-moon')).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.medicare.facts[0].ask: there is no fact "the-moon". Write the key of one that can help instead, for example "member-services".",
      ]
    `);
  });

  it('the message for an editor about a fact that lives twice names the other file', () => {
    const facts = [{ kind: 'unknown', reason: 'We found none.', ask: 'member-services', checkedOn: '2026-11-21' }];
    expect(georgia('facts/tty', { title: 'TTY', owner: 'phones', facts })).toMatchInlineSnapshot(`
      [
        "data/regions/georgia.json → facts.tty: stands in data/shared.json too. A fact lives once.",
      ]
    `);
  });

  it('the message for an editor about a pattern of advice says how to write it', () => {
    expect(complaints(({ put }) => put('safety.json', 'advice/-', 'Can’t I'))[0]).toMatch(
      /^data\/safety\.json → advice\[\d+\]: Write words in lower case without accents and apostrophes/,
    );
  });

  it('the message for an editor about a question for a fact that does not exist names it', () => {
    expect(complaints(({ put }) => put('questions.json', 'subjects/0/key', 'the-moon'))).toEqual([
      'data/questions.json → subjects[0].key: there is no fact "the-moon". Remove it, or add the fact.',
    ]);
  });

  it('the message for an editor about a page for the search says how to write its address', () => {
    expect(complaints(({ put }) => put('search-pages.json', 'pages/0/url', 'pay'))).toEqual([
      'data/search-pages.json → pages[0].url: Write the address of a page of this site in English, for example "/pay/due-date/".',
    ]);
  });
});
