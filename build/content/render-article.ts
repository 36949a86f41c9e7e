/** The tree of an article as HTML: plain Markdown plus the few tags that `docs/authoring.md` describes. */
import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';
import { branchProblems, branchRegions, type Branch } from '#domain/articles/schema.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { factOf, groupOf, type FactSource } from '#domain/facts/look-up.ts';
import type { Glossary } from '#domain/articles/glossary.ts';
import { REGION_IDS, type RegionId } from '#domain/regions/ids.ts';
import { fill } from '#domain/text/fill.ts';
import { listText } from '#domain/text/list.ts';
import { factList, inlineFact, toHtml } from '../../src/view/fact-tags.ts';
import { wordsFor } from '../../src/words/index.ts';
import { termTags } from '../../src/view/term-tags.ts';
import type { Problem } from './article.ts';
import { headingId } from './article-text.ts';
import { SETTINGS, settingText } from './settings.ts';

const { Tag } = Markdoc;
const { factTags } = wordsFor(DEFAULT_LOCALE);

/** What the tags of a text can ask for. */
export interface ArticleSource extends FactSource {
  glossary?: Glossary;
}

function branchOf(node: Node): Branch {
  const regions: unknown = node.attributes['in'];
  return { regions: Array.isArray(regions) ? regions.map(String) : [], rest: node.attributes['rest'] === true };
}

const branchesOf = (group: Node): Branch[] => group.children.filter(({ tag }) => tag === 'region').map(branchOf);

const scopeOf = (config: Config): readonly RegionId[] | null => (config.variables?.['scope'] as readonly RegionId[] | undefined) ?? null;

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

function configFor(source: ArticleSource): Config {
  const key = { type: String, required: true } as const;
  const fact: Schema = {
    inline: true,
    selfClosing: true,
    attributes: { primary: key },
    transform: (node, config) => inlineFact(source, String(node.attributes['primary']), scopeOf(config)),
  };
  const facts: Schema = {
    selfClosing: true,
    attributes: { primary: key },
    transform: (node, config) => factList(source, String(node.attributes['primary']), scopeOf(config)),
  };
  const link: Schema = {
    inline: true,
    attributes: { primary: key },
    transform(node, config) {
      const href = factOf(source, String(node.attributes['primary']), 'url', scopeOf(config)?.[0] ?? REGION_IDS[0])?.value ?? null;
      const host = href ? ` (${new URL(href).host})` : '';
      return new Tag('a', { href }, [...node.transformChildren(config), host]);
    },
  };
  const setting: Schema = {
    inline: true,
    selfClosing: true,
    attributes: { primary: { ...key, matches: SETTINGS } },
    transform: (node) => settingText(String(node.attributes['primary']), DEFAULT_LOCALE),
  };
  const term: Schema = {
    inline: true,
    attributes: { primary: key },
    transform(node, config) {
      const id = String(node.attributes['primary']);
      return termTags(id, source.glossary?.[id], node.transformChildren(config));
    },
  };
  const byRegion: Schema = {
    transform(group, config) {
      const branches = branchesOf(group);
      const rows = group.children
        .filter(({ tag }) => tag === 'region')
        .map((child): RenderableTreeNode => {
          const ids = branchRegions(branchOf(child), branches);
          const names = ids.map((id) => source.regions.find((region) => region.id === id)?.name ?? id);
          const inner = child.transformChildren({ ...config, variables: { ...config.variables, scope: ids } });
          return new Tag('div', { class: 'row', 'data-r': ids.join(' ') }, [
            new Tag('p', { class: 'region' }, [fill(factTags.inRegions, { regions: listText(names, DEFAULT_LOCALE) })]),
            new Tag('div', {}, inner),
          ]);
        });
      return new Tag('div', { class: 'region-facts' }, rows);
    },
  };
  const heading: Schema = {
    attributes: { level: { type: Number, required: true } },
    transform: (node, config) => new Tag(`h${String(node.attributes['level'])}`, { id: headingId(node) }, node.transformChildren(config)),
  };
  return {
    nodes: { document: { transform: (node, config) => node.transformChildren(config) }, heading },
    tags: {
      fact,
      facts,
      link,
      setting,
      term,
      'by-region': byRegion,
      region: { attributes: { in: { type: Array }, rest: { type: Boolean } } },
      note: {
        render: 'div',
        attributes: {},
        transform: (node, config) => new Tag('div', { class: 'callout' }, node.transformChildren(config)),
      },
    },
  };
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

/** Everything wrong with the tags of a text; see `check-prose.ts` for its words. `firstLine`: the line of the file on which it starts. */
export function tagProblems(tree: Node, source: ArticleSource, firstLine = 1): Problem[] {
  const problems: Problem[] = Markdoc.validate(tree, configFor(source)).map(({ lines, error }) => ({
    line: firstLine + (lines[0] ?? 0),
    message: error.message,
  }));
  const marked = new Set<string>();
  const visit = (node: Node, scope: readonly RegionId[] | null, around: readonly Node[]): void => {
    const report = (messages: readonly string[]) => {
      for (const message of messages) problems.push({ line: firstLine + (node.lines[0] ?? 0), message });
    };
    const branches = node.tag === 'by-region' ? branchesOf(node) : [];
    if (node.tag === 'by-region') report(branchProblems(branches));
    if (node.tag === 'fact' || node.tag === 'facts' || node.tag === 'link')
      report(factProblems(source, String(node.attributes['primary']), scope));
    if (node.tag === 'link') report(linkProblems(source, String(node.attributes['primary']), scope));
    if (node.tag === 'term') report(termProblems(source, String(node.attributes['primary']), marked, around));
    for (const child of node.children) {
      visit(child, node.tag === 'by-region' && child.tag === 'region' ? branchRegions(branchOf(child), branches) : scope, [
        ...around,
        node,
      ]);
    }
  };
  visit(tree, null, []);
  return problems;
}

/** Renders a checked text. Headings get ids so that search and people can link to a section. */
export function renderArticle(tree: Node, source: ArticleSource): string {
  return toHtml(Markdoc.transform(tree, configFor(source)));
}
