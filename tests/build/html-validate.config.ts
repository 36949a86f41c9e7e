/** The rules of html-validate for the built pages: its recommended ones, and the few that do not fit, each with why. */
import type { ConfigData } from 'html-validate';

export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // HTML allows ids that start with a digit, and an old number is the best address for what became of it.
    'valid-id': ['error', { relaxed: true }],
    // A style sheet keeps numbers on one line. Non-breaking hyphens would end up in what people copy and dial.
    'tel-non-breaking': 'off',
    // A title is the member's question and then the site's name: what a narrow tab cuts off is the name.
    'long-title': ['error', { maxlength: 110 }],
  },
};
