/** What a file of `data/` or `src/content/` lacks, as sentences that name the field and say what to write. */
import type * as z from 'zod';

/** `facts.medicare.facts[0].value`, as an editor would point at it. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text ? '.' : ''}${String(step)}`),
    '',
  );
}

const TYPES: Partial<Record<z.core.$ZodIssueInvalidType['expected'], string>> = {
  string: 'text in quotes',
  number: 'a number without quotes',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'fields in { }',
  record: 'fields in { }',
};

function issueText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `does not know ${issue.keys.map((name) => `"${name}"`).join(', ')}. Check the spelling, or remove it.`;
  if (issue.code === 'invalid_type' && issue.expected === 'never') return issue.message;
  if (issue.code === 'invalid_type') {
    const write = TYPES[issue.expected] ?? issue.expected;
    return issue.message.includes('received undefined') ? `is missing. Add it: ${write}.` : `is not of the right type. Write ${write}.`;
  }
  if (issue.code === 'invalid_key') return issue.issues.map(issueText).join(' ');
  if (issue.code === 'invalid_union' && 'options' in issue)
    return `is not known. Write one of: ${issue.options.map((option) => `"${String(option)}"`).join(', ')}.`;
  return issue.message;
}

function flatten(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const closest = issue.errors.reduce((best, errors) => (errors.length < best.length ? errors : best));
  return closest.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** One sentence for each thing that is wrong: `data/plan.json → site.name: is missing. Add it: text in quotes.` */
export const schemaProblems = (file: string, { issues }: z.ZodError): string[] =>
  issues.flatMap(flatten).map((issue) => `${file} → ${fieldName(issue.path) || '(top)'}: ${issueText(issue)}`);
