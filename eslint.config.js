import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import plan from './data/plan.json' with { type: 'json' };
import { importCircles } from './tests/support/import-rules.ts';

/**
 * One import rule per folder. Everything points at src/domain; domain points at nothing; site and functions
 * never see each other. `tests/unit/architecture.test.ts` checks the same rules on the file system.
 */
function imports(files, patterns) {
  return {
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }] },
  };
}

const toFunctions = ['(^|/)functions/', 'The site never sees functions/. Put what both need in src/domain.'];
const toSite = [
  '(^|/)src/(pages|components|layouts|view|browser|content|site)',
  'functions/ never sees the site. Put what both need in src/domain.',
];
const toAstro = ['\\.astro$|^@?astro', 'functions/ never names Astro: pages are built before the Worker runs.'];
const toScripts = ['(^|/)(scripts|tests|bench)/', 'Tools and tests import the product, never the other way round.'];
const bindings = ['^cloudflare:', 'Only functions/deps.ts and the adapters/ of a subject name what the platform gives.'];

/** Reports a file that stands in a circle of imports, types and Astro files included: the architecture test reads them the same way. */
const noCircle = {
  create(context) {
    return {
      Program(node) {
        const path = relative(import.meta.dirname, context.filename).replaceAll('\\', '/');
        for (const circle of circles())
          if (circle.split(' → ').includes(path))
            context.report({ node, message: `A circle of imports: ${circle}. Move what both need into a file of its own.` });
      },
    };
  },
};

let known;
const circles = () =>
  (known ??= importCircles(
    globSync('{src,functions,build,scripts}/**/*.{ts,astro,mjs}', { cwd: import.meta.dirname }).map((path) => ({
      path: path.replaceAll('\\', '/'),
      text: readFileSync(`${import.meta.dirname}/${path}`, 'utf8'),
    })),
  ));

/** The plan's name stands in data/ and src/content alone, so that the code can serve another plan. */
const planNames = [plan.plan.name, ...plan.plan.domains, `\\b${plan.plan.shortName}\\b`]
  .join('|')
  .replaceAll('.', '\\.')
  .replaceAll('/', '');
const namesPlan = 'Take the plan’s name from #domain/plan.ts, or write {plan} in src/words.';
const noPlanNames = ['Literal[value', 'TemplateElement[value.raw', 'JSXText[value', 'AstroHTMLText[value'].map((selector) => ({
  selector: `${selector}=/${planNames}/i]`,
  message: namesPlan,
}));

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.wrangler/', '**/.cache/', 'functions/env.d.ts']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Numbers and booleans read well in a message.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Arrow functions that only forward a call are clearer without braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // With noPropertyAccessFromIndexSignature, brackets mark a name that may be missing.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  ...astro.configs.recommended,
  {
    files: ['{src,functions,build,scripts}/**/*.{ts,astro}'],
    plugins: { house: { rules: { 'no-circle': noCircle } } },
    rules: { 'house/no-circle': 'error', 'no-restricted-syntax': ['error', ...noPlanNames] },
  },
  // That a relative path stays within src/domain is seen by the architecture test.
  imports(
    ['src/domain/**'],
    [['^(?!\\.{1,2}/|zod$)', 'src/domain imports only its own files and zod. Hand in what it needs as a parameter.']],
  ),
  imports(['src/{pages,components,layouts,view,browser}/**', 'src/*.ts'], [toFunctions, toScripts, bindings]),
  imports(
    ['src/browser/**'],
    [
      toFunctions,
      toScripts,
      [
        '^(?!\\./|\\.\\./[a-z-]+(/[a-z-]+)?\\.ts$|#domain/)',
        'Scripts for the browser import only each other and #domain: every byte is paid for by a phone.',
      ],
      ['catalog', 'The whole of data/ does not belong in a browser script. Put the value in the page.'],
    ],
  ),
  imports(['functions/**'], [toSite, toAstro, toScripts, bindings]),
  imports(['functions/deps.ts', 'functions/*/adapters/**'], [toSite, toAstro, toScripts]),
  imports(['build/**'], [toFunctions]),
  // The one part of the build that is made from functions/: the Worker's own description.
  imports(['build/integrations/describe-api.ts'], [['(^|/)functions/(?!api/openapi-document)', toFunctions[1]]]),
);
