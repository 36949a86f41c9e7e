import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allGroups, factOf } from '#domain/facts/look-up.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { checkContent } from '../../build/content/check-content.ts';
import type { ArticleFile } from '../../build/content/article.ts';
import { RULES } from '../../build/content/content-problem.ts';
import { readData } from '../../build/data/read-data.ts';
import { readGlossary } from '../../build/data/read-glossary.ts';
import { pageAddresses } from '../../build/data/site-addresses.ts';
import { readSpelling } from '../../build/content/spelling.ts';
import { ROOT } from '../support/root.ts';

const FOLDER = 'tests/fixtures/content';
const glossary = readGlossary(ROOT);
const shared = {
  glossary,
  data: readData(ROOT),
  spelling: readSpelling(
    ROOT,
    Object.values(glossary).flatMap(({ term, alsoWritten }) => [term, ...alsoWritten]),
  ),
  addresses: pageAddresses(ROOT),
};

const fixture = (name: string) => readFileSync(join(ROOT, FOLDER, `${name}.md`), 'utf8');

const page = (slug: string, name: string, raw = fixture(name)): ArticleFile => ({
  file: `src/content/faqs/en/bill-pay/${slug}.md`,
  raw,
});

const check = (files: readonly ArticleFile[], today = '2026-11-21', release = false) => checkContent({ ...shared, files, today, release });

/** The page under test stands beside one that links to it and to which it links. */
const beside = (name: string, raw?: string) =>
  name === 'orphan'
    ? [page('neighbour', 'neighbour'), page('page', 'good'), page('lonely', name, raw)]
    : [page('neighbour', 'neighbour'), page('page', name, raw)];

/** A fixture is named after the one rule that it breaks, and after a dot, how. */
const broken = readdirSync(join(ROOT, FOLDER))
  .map((file) => file.replace(/\.md$/, ''))
  .filter((name) => name !== 'good' && name !== 'neighbour');

describe('the check of help texts', () => {
  it('the check of help texts finds nothing wrong with a good text', () => {
    expect(check(beside('good'))).toMatchObject({ problems: [], warnings: [] });
  });

  it('the check of help texts has a text for every rule that breaks it', () => {
    expect(new Set(broken.map((name) => name.split('.')[0]))).toEqual(new Set(RULES));
  });

  it.each(broken)('the check of help texts finds exactly one thing wrong with %s', (name) => {
    const { problems } = check(beside(name), undefined, true);
    expect(problems.map(({ rule }) => rule)).toEqual([name.split('.')[0]]);
    expect(problems[0]?.file).toBe(beside(name).at(-1)?.file);
  });

  it.each([
    ['spelling', 'numbre'],
    ['jargon', 'deductible'],
    ['banned-words', 'Simply'],
    ['sentence-length', 'the name of the person'],
    ['vague-link', 'read more'],
    ['dead-link', 'no-such-page'],
    ['facts-and-tags.phone-number-in-text', '800-555-0199'],
    ['alias-collision', 'Mail a check!'],
    ['review-date', 'nextReview:'],
    ['dead-link.related', 'related:'],
  ])('the check of help texts points at the line of %s', (name, words) => {
    const [problem] = check(beside(name), undefined, true).problems;
    expect(fixture(name).split('\n')[(problem?.line ?? 0) - 1]).toContain(words);
  });

  it('the check of help texts lets a page read hard that says why', () => {
    const raw = fixture('readability').replace('contact:', 'readingNote: The law sets these words, and the form repeats them.\ncontact:');
    expect(check(beside('readability', raw)).problems).toEqual([]);
  });

  it('the check of help texts announces a review from thirty days before, and a late one for as long as it is late', () => {
    expect(check(beside('good'), '2027-04-20').warnings).toEqual([]);
    expect(check(beside('good'), '2027-04-21').warnings).toHaveLength(2);
    expect(check(beside('good'), '2029-01-01')).toMatchObject({
      problems: [],
      warnings: [{ rule: 'review-date' }, { rule: 'review-date' }],
    });
  });

  it('the check of help texts holds up a release for a late page only if a rule sets its day', () => {
    const regulated = beside('good', fixture('good').replace('contact:', 'regulated: true\ncontact:'));
    expect(check(regulated, '2027-05-22', true).problems.map(({ file }) => file)).toEqual([regulated.at(-1)?.file]);
    expect(check(regulated, '2027-05-21', true).problems).toEqual([]);
    expect(check(regulated, '2027-05-22').problems).toEqual([]);
    expect(check(beside('good'), '2027-05-22', true).problems).toEqual([]);
  });

  it('the check of help texts lets a link carry a query, and go to a heading that names its id', () => {
    const to = (href: string) =>
      check(beside('good', `${fixture('good')}\n## Tell us {% #report %}\n\n[Write about it](${href}).\n`)).problems;
    expect(to('/contact/message/?topic=general')).toEqual([]);
    expect(to('/help/bill-pay/page/?region=georgia#report')).toEqual([]);
    expect(to('/help/bill-pay/page/#tell-us').map(({ rule }) => rule)).toEqual(['dead-link']);
    expect(to('/no-such-page/?topic=general').map(({ rule }) => rule)).toEqual(['dead-link']);
  });

  it('the check of help texts finds a button in a region that has nothing to open', () => {
    const [there = '', elsewhere = ''] = REGION_IDS;
    const withStep = (step: string, regions?: string) =>
      fixture('good')
        .replace('Call the payment line', 'Open the payment page')
        .replace('call: premium-by-phone', `do: { ${step}, label: Open it now${regions ? `, regions: [${regions}]` : ''} }`);
    const messages = (raw: string, neighbour = fixture('neighbour')) =>
      check([page('neighbour', 'neighbour', neighbour), page('page', 'good', raw)]).problems.map(({ message }) => message);
    const regionsWith = (key: string) => REGION_IDS.filter((id) => factOf(shared.data, key, 'url', id));
    const key =
      allGroups(shared.data).find(
        (placed) => placed.region !== null && regionsWith(placed.key).length > 0 && regionsWith(placed.key).length < REGION_IDS.length,
      )?.key ?? '';
    const knownIn = regionsWith(key);
    const region = REGION_IDS.find((id) => !knownIn.includes(id)) ?? '';
    expect(messages(withStep(`fact: ${key}`))).toEqual([]);
    expect(messages(withStep(`fact: ${key}`, knownIn.join(', ')))).toEqual([]);
    expect(messages(withStep(`fact: ${key}`, `${knownIn[0] ?? ''}, ${region}`))).toEqual([
      expect.stringContaining(`no known link in ${region}`),
    ]);
    expect(messages(withStep(`fact: ${key}`, REGION_IDS.join(', ')))).toEqual([expect.stringContaining('leave "regions" out')]);

    const local = fixture('neighbour').replace('contact:', `regions: [${there}]\ncontact:`);
    expect(messages(withStep('page: /help/bill-pay/neighbour/', there), local)).toEqual([]);
    expect(messages(withStep('page: /help/bill-pay/neighbour/', `${there}, ${elsewhere}`), local)).toEqual([
      expect.stringContaining(`not for ${elsewhere}`),
    ]);
    expect(messages(withStep('page: /help/bill-pay/neighbour/'), local)).toHaveLength(REGION_IDS.length - 1);
  });

  it('the check of help texts asks no text to lead to a page about the site itself, and holds its words to the same rules', () => {
    const about = (text: string): ArticleFile => ({
      file: 'src/content/pages/en/privacy.md',
      raw: `---
title: What we keep
description: What this site keeps of you.
summary: The region you chose.
contact: general
reviewed: 2026-11-21
nextReview: 2027-05-21
---

${text}
`,
    });
    expect(check([about('We keep {% setting "message-days" /%} days of messages.')]).problems).toEqual([]);
    expect(check([about('We utilize a cookie.')]).problems.map(({ rule }) => rule)).toEqual(['banned-words']);
  });

  it('the check of help texts does not let a draft be linked to', () => {
    const draft = fixture('neighbour').replace('contact:', 'draft: true\ncontact:');
    const { problems } = check([page('page', 'good'), page('neighbour', 'neighbour', draft)]);
    expect(problems.map(({ rule }) => rule)).toContain('dead-link');
  });
});
