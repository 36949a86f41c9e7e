/** What is wrong with the tags of a text: keys that nothing has, and passages that leave someone out. */
import Markdoc, { type Node } from '@markdoc/markdoc';
import { branchProblems } from '#domain/articles/branches.ts';
import { COVERAGES } from '#domain/contact/coverage.ts';
import { factOf, groupOf, type FactSource } from '#domain/facts/look-up.ts';
import { rulesOf, statesOf, withoutRule } from '#domain/facts/rules.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { site } from '#domain/plan.ts';
import { REGION_IDS, type RegionId } from '#domain/regions/ids.ts';
import { openingsOf, windowsOf } from '#domain/time/calendar.ts';
import type { Problem } from './article.ts';
import { MAY_BE_UNSET } from './settings.ts';
import { axisOf, branchesIn, configFor, EVERYONE, narrowed, within, type ArticleSource, type Scope } from './render-article.ts';

function factProblems(source: FactSource, key: string, scope: readonly RegionId[] | null): string[] {
  const missing = (scope ?? REGION_IDS).filter((id) => !groupOf(source, key, id));
  if (missing.length === 0) return [];
  const nowhere = missing.length === (scope ?? REGION_IDS).length;
  return [
    nowhere
      ? `No fact has the key "${key}". Run "npm run check:facts" to list the keys.`
      : `There is no "${key}" for ${missing.join(', ')}. Put it in a passage for the regions that have it.`,
  ];
}

/** A link outside a regional passage has one address, so the fact must have one too. */
function linkProblems(source: FactSource, key: string, scope: readonly RegionId[] | null): string[] {
  const values = new Set((scope ?? REGION_IDS).map((id) => factOf(source, key, 'url', id)?.value));
  return values.size > 1 ? [`"${key}" differs by region. Use {% facts "${key}" /%}, or put the link in a passage for each region.`] : [];
}

function ruleProblems({ rules = {} }: ArticleSource, id: string): string[] {
  const rule = rules[id];
  if (!rule) return [`No rule has the id "${id}". Add it to a file of data/rules/, with the official text that says so.`];
  return rule.period || rule.money || rule.percent !== undefined ? [] : [`The rule "${id}" has no time or sum to show. Say it in words.`];
}

/** A list of rules leaves no reader without one. */
function ruleListProblems({ rules = {}, regions }: ArticleSource, subject: string, scope: Scope): string[] {
  if (rulesOf(rules, subject, site.reviewed).length === 0) return [`No rule in data/rules/ has the subject "${subject}".`];
  const states = statesOf(regions.filter(({ id }) => scope.regions?.includes(id) ?? true));
  const missing = withoutRule(rules, subject, { states, coverages: scope.coverages ?? COVERAGES, on: site.reviewed });
  const named = [...new Set(missing.map(({ state, coverage }) => `${coverage} in ${state}`))];
  return named.length === 0
    ? []
    : [`No rule of "${subject}" is for ${named.join(', ')}. Put the list in a passage for those who have one, or add the rule.`];
}

function windowProblems({ calendar = { windows: {} } }: ArticleSource, id: string): string[] {
  const window = calendar.windows[id];
  if (!window) return [`No window in data/calendar.json has the id "${id}".`];
  return openingsOf(window, site.reviewed).length > 0 ? [] : [`The window "${id}" is over. Name the next one, or say it in words.`];
}

/** A list of windows has one to show. */
function windowListProblems({ calendar = { windows: {} } }: ArticleSource, subject: string): string[] {
  const windows = windowsOf(calendar, subject);
  if (windows.length === 0) return [`No window in data/calendar.json has the subject "${subject}".`];
  const next = windows.flatMap((window) => openingsOf(window, site.reviewed));
  return next.length > 0 ? [] : [`Every window of "${subject}" is over. Add the next one to data/calendar.json.`];
}

/** A word is explained once on a page, and not where a press or a heading already means something else. */
function termProblems(source: ArticleSource, id: string, seen: Set<string>, around: readonly Node[]): string[] {
  const problems: string[] = [];
  if (!source.glossary?.[id]) problems.push(`The glossary has no word "${id}". Add it to src/content/glossary/en.json.`);
  if (seen.has(id)) problems.push(`"${id}" is marked before on this page. Leave the first mark only.`);
  if (around.some(({ type, tag }) => type === 'link' || tag === 'link' || type === 'heading'))
    problems.push(`"${id}" is marked inside a link or heading. Mark it in a sentence.`);
  seen.add(id);
  return problems;
}

/** What the operator may not have set is said only where it is. */
function settingProblems(name: string, around: readonly Node[]): string[] {
  const held = around.some(({ tag, attributes }) => tag === 'when' && attributes['primary'] === name);
  return held || !MAY_BE_UNSET.includes(name)
    ? []
    : [`"${name}" may not be set. Put the sentence into {% when "${name}" %}, and say what holds otherwise in {% unless "${name}" %}.`];
}

/** Everything wrong with the tags of a text; see `check-prose.ts` for its words. `firstLine`: the line of the file on which it starts. */
export function tagProblems(tree: Node, source: ArticleSource, firstLine = 1): Problem[] {
  const problems: Problem[] = Markdoc.validate(tree, configFor(source, DEFAULT_LOCALE)).map(({ lines, error }) => ({
    line: firstLine + (lines[0] ?? 0),
    message: error.message,
  }));
  const marked = new Set<string>();
  const wrongWith = (node: Node, scope: Scope, around: readonly Node[]): string[] => {
    const key = String(node.attributes['primary']);
    switch (node.tag) {
      case 'fact':
      case 'facts':
        return factProblems(source, key, scope.regions);
      case 'link':
        return [...factProblems(source, key, scope.regions), ...linkProblems(source, key, scope.regions)];
      case 'rule':
        return ruleProblems(source, key);
      case 'rules':
        return ruleListProblems(source, key, scope);
      case 'window':
        return windowProblems(source, key);
      case 'windows':
        return windowListProblems(source, key);
      case 'setting':
        return settingProblems(key, around);
      case 'term':
        return termProblems(source, key, marked, around);
      default:
        return [];
    }
  };
  const visit = (node: Node, scope: Scope, around: readonly Node[]): void => {
    const axis = axisOf(node);
    const branches = axis ? branchesIn(node, axis).map(({ branch }) => branch) : [];
    const found = [...(axis ? branchProblems(branches, axis, within(scope, axis)) : []), ...wrongWith(node, scope, around)];
    for (const message of found) problems.push({ line: firstLine + (node.lines[0] ?? 0), message });
    const inner = new Map(axis ? branchesIn(node, axis).map((part) => [part.node, narrowed(scope, axis, part.branch, branches)]) : []);
    for (const child of node.children) visit(child, inner.get(child) ?? scope, [...around, node]);
  };
  visit(tree, EVERYONE, []);
  return problems;
}
