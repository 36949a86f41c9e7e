import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { complaints, pages } from './built-site.ts';
import { htmlRules } from './html-validate.config.ts';

const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));

it('every built page is valid HTML', () => {
  expect(pages.length).toBeGreaterThan(60);
  expect(
    complaints(({ html, file }) =>
      validator
        .validateStringSync(html, file)
        .results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`)),
    ),
  ).toEqual({});
});
