import { describe, expect, it } from 'vitest';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { site } from '#domain/plan.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { dayText } from '#domain/time/date-text.ts';
import { parseText } from '../../build/content/article.ts';
import { renderArticle } from '../../build/content/render-article.ts';
import { tagProblems } from '../../build/content/tag-problems.ts';
import { FACTS } from '../support/fact-source.ts';
import { RULES } from '../support/rule-source.ts';
import { CALENDAR } from '../support/window-source.ts';

const html = (body: string) => renderArticle(parseText(body), FACTS);
const problems = (body: string, firstLine?: number) => tagProblems(parseText(body), FACTS, firstLine);

const MAINLAND = REGION_IDS.filter((id) => id !== 'hawaii');
const BY_REGION = `{% by-region %}
{% region in=["hawaii"] %}
Call {% fact "line" /%}.
{% /region %}
{% region rest=true %}
Write to us.
{% /region %}
{% /by-region %}
`;

describe('facts by key', () => {
  it('facts asked for by key print a shared value on one line, for everyone', () => {
    expect(html('Wait {% fact "wait" /%}.')).toBe('<p>Wait <span>3 business days</span>.</p>');
    expect(html('See {% fact "page" /%}.')).toBe('<p>See <span><a href="https://kp.org/page">kp.org/page</a></span>.</p>');
  });

  it('facts asked for by key print each region’s value under its own mark, and a way to choose when none is chosen', () => {
    const text = html('Call {% fact "line" /%}.');
    expect(text).toContain('<a data-r="none" href="/regions/">the number for your region</a>');
    expect(text).toContain(`<span data-r="${MAINLAND.join(' ')}" data-pagefind-ignore="all"><span><a href="tel:+18005550199">`);
    expect(text).toContain('<span data-r="hawaii" data-pagefind-ignore="all"><span><a href="tel:+18085550199">');
  });

  it('facts asked for by key print the reason where the value is unknown', () => {
    expect(html('{% fact "gap" /%}')).toContain('We found no number.');
  });

  it('facts asked for by key print a block with a row for each set of regions', () => {
    const text = html('{% facts "line" /%}');
    expect(text.match(/class="row"/g)).toHaveLength(2);
    expect(text).toContain('<div class="row" data-r="hawaii"><p class="region">In HAWAII</p>');
    expect(html('{% facts "page" /%}')).toContain('<div class="row"><p class="what">The page</p>');
  });

  it('facts asked for by key link words to an address and say whose site opens', () => {
    expect(html('{% link "page" %}Open it{% /link %}.')).toBe('<p><a href="https://kp.org/page">Open it (kp.org)</a>.</p>');
  });
});

describe('passages by region', () => {
  it('passages by region are marked with the regions that they are for', () => {
    const text = html(BY_REGION);
    expect(text).toContain('<div class="row" data-r="hawaii"><p class="region">In HAWAII</p>');
    expect(text).toContain(`<div class="row" data-r="${MAINLAND.join(' ')}">`);
  });

  it('passages by region give facts only the values of their own regions', () => {
    expect(html(BY_REGION)).toContain('Call <span><span><a href="tel:+18085550199">');
    expect(html(BY_REGION)).not.toContain('+18005550199');
  });

  it('passages by region may use a key that only their region has', () => {
    const body = BY_REGION.replace('hawaii', 'georgia').replace('Call {% fact "line" /%}', 'Write to {% fact "georgia-mail" /%}');
    expect(problems(body)).toEqual([]);
    expect(html(body)).toContain('Plan, PO Box 1, Atlanta, GA 30303');
  });
});

describe('problems', () => {
  it('the problems of a text are none in a sound text', () => {
    expect(problems(`## Pay\n\n${BY_REGION}\n{% note %}Go by your bill.{% /note %}\n`)).toEqual([]);
  });

  it('the problems of a text name the line of a key that does not exist, counted from the top of the file', () => {
    const message = 'No fact has the key "lime". Run "npm run check:facts" to list the keys.';
    expect(problems('First.\n\n{% facts "lime" /%}\n')).toEqual([{ line: 3, message }]);
    expect(problems('First.\n\n{% facts "lime" /%}\n', 20)).toEqual([{ line: 22, message }]);
  });

  it('the problems of a text name the regions that lack a key', () => {
    expect(problems('{% facts "georgia-mail" /%}\n')).toEqual([
      {
        line: 1,
        message: `There is no "georgia-mail" for ${REGION_IDS.filter((id) => id !== 'georgia').join(', ')}. Put it in a passage for the regions that have it.`,
      },
    ]);
  });

  it('the problems of a text name the line of a group in which a region has no passage', () => {
    const body = 'First.\n\n{% by-region %}\n{% region in=["hawaii"] %}\nCall.\n{% /region %}\n{% /by-region %}\n';
    expect(problems(body)).toEqual([
      { line: 3, message: `No passage for ${MAINLAND.join(', ')}. Name them, or add {% region rest=true %}.` },
    ]);
  });

  it('the problems of a text name a tag that does not exist, one without its key and one that is not closed', () => {
    expect(problems('{% fakt "line" /%}\n')).toEqual([{ line: 1, message: expect.stringContaining('fakt') as string }]);
    expect(problems('{% facts /%}\n').map(({ message }) => message)).toContainEqual(expect.stringContaining('primary'));
    expect(problems('One.\n\n{% note %}\nTwo.\n')).toContainEqual({ line: 3, message: expect.stringContaining('note') as string });
  });
});

describe('headings', () => {
  it('the headings of an article get ids of their words, whatever marks stand within', () => {
    expect(html('## If you don’t *pay*\n\n### Step 2: Call\n')).toBe(
      '<h2 id="if-you-dont-pay">If you don’t <em>pay</em></h2><h3 id="step-2-call">Step 2: Call</h3>',
    );
  });

  it('a heading that names its own id keeps it when its words change', () => {
    expect(html('## Tell us {% #report %}\n')).toContain('<h2 id="report">Tell us');
  });
});

describe('settings', () => {
  it('a setting stands in a sentence as the site has it', () => {
    expect(html('Kept {% setting "message-days" /%} days.')).toBe(`<p>Kept ${site.messageDays} days.</p>`);
    expect(html('As of {% setting "reviewed" /%}.')).toBe(`<p>As of ${dayText(site.reviewed, DEFAULT_LOCALE)}.</p>`);
  });

  it('a setting that does not exist is refused, with the names of those that do', () => {
    expect(problems('Kept {% setting "messages" /%} days.\n')).toEqual([
      { line: 1, message: expect.stringContaining('message-days') as string },
    ]);
  });
});

describe('words', () => {
  it('words are escaped', () => {
    expect(html('1 < 2 & <script>alert(1)</script>')).not.toContain('<script>');
  });
});

describe('enrolment windows by id and subject', () => {
  const source = { ...FACTS, calendar: CALENDAR };
  const render = (body: string) => renderArticle(parseText(body), source);

  it('a window within a sentence is its days, and its official text stands at the end', () => {
    const html = render('You can change {% window "fall" /%}.');
    expect(html).toContain('You can change <span>from October 15 to December 7, every year</span>.');
    expect(html).toContain('<a href="https://law.example/1">1 CFR 1.1</a>: The days');
  });

  it('the windows of a subject are told each to its regions, in days that are right at any time', () => {
    const html = render('{% windows "market" /%}');
    expect(html).toContain('From November 1 to December 15, 2026');
    expect(html).toContain('data-r="hawaii" data-c="individual exchange"><p class="region">Island Market</p>');
    expect(html).toContain('Choose by December 15, 2026 <span class="status" data-days="[[&quot;2026-11-01&quot;');
    expect(html).toContain('but by law no later than December 31, 2026.');
    expect(html).toContain('<a href="/help/windows/limit.ics">Save a reminder for December 15, 2026</a>');
    expect(html).toContain('<a href="tel:+18085550199">');
  });

  it('a window whose days move with the calendar names those of the coming years', () => {
    expect(render('{% windows "work" /%}')).toContain('From November 9 to December 14, 2026; then from November 8 to December 13, 2027');
  });

  it('a name that no window has is a problem', () => {
    const complaints = (body: string) => tagProblems(parseText(body), source).map(({ message }) => message);
    expect(complaints('{% windows "market" /%} {% window "fall" /%}')).toEqual([]);
    expect(complaints('{% windows "tides" /%}')).toEqual(['No window in data/calendar.json has the subject "tides".']);
    expect(complaints('Wait {% window "tides" /%}.')).toEqual(['No window in data/calendar.json has the id "tides".']);
  });
});

describe('rules of law by id and subject', () => {
  const source = { ...FACTS, rules: RULES };
  const render = (body: string) => renderArticle(parseText(body), source);
  const complaints = (body: string) => tagProblems(parseText(body), source).map(({ message }) => message);

  it('print the time or sum within a sentence, and the official text at the end of the page', () => {
    expect(render('You have {% rule "appeal-medicare" /%}. It costs {% rule "copy-fee" /%}.')).toBe(
      '<p>You have <span>65 days</span>. It costs <span>$6.50</span>.</p>' +
        '<details class="law" data-pagefind-ignore="all"><summary>The official rules behind this page</summary>' +
        '<p>1 CFR 1.1. <a href="/facts/rules/">Read each rule and its official text</a></p></details>',
    );
  });

  it('list a subject with a row for each rule, marked with the regions and coverages it is for', () => {
    const body =
      '{% by-coverage %}\n{% coverage in=["medicaid"] %}\nAsk.\n{% /coverage %}\n{% coverage rest=true %}\n{% rules "appeal" /%}\n{% /coverage %}\n{% /by-coverage %}';
    expect(complaints(body)).toEqual([]);
    const text = render(body);
    expect(text).toContain(
      '<div class="row" data-c="medicaid"><p class="region">With Medicaid or Medi-Cal</p><div><p>Ask.</p></div></div>',
    );
    expect(text).toContain('<p class="value words">65 days from the date on the letter</p><p>You can ask again.</p>');
    expect(text).toContain('<li data-r="hawaii" data-c="individual">');
    expect(text).toContain('This applies to insured plans.');
  });

  it('are refused where a reader would have none, or there is nothing to show', () => {
    expect(complaints('{% rules "appeal" /%}')).toEqual([
      'No rule of "appeal" is for medicaid in CA, medicaid in HI. Put the list in a passage for those who have one, or add the rule.',
    ]);
    expect(complaints('{% rules "tides" /%}')).toEqual(['No rule in data/rules/ has the subject "tides".']);
    expect(complaints('Wait {% rule "tides" /%}.')).toEqual([
      'No rule has the id "tides". Add it to a file of data/rules/, with the official text that says so.',
    ]);
    expect(complaints('Wait {% rule "no-sale" /%}.')).toEqual(['The rule "no-sale" has no time or sum to show. Say it in words.']);
  });
});
