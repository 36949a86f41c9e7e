/** The tree of an article as HTML: plain Markdown plus the few tags that `docs/authoring.md` describes. */
import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc';
import { AXES, branchIds, COVERAGE_AXIS, REGION_AXIS, type Axis, type Branch } from '#domain/articles/branches.ts';
import type { Glossary } from '#domain/articles/glossary.ts';
import type { Coverage } from '#domain/contact/coverage.ts';
import { factOf, type FactSource } from '#domain/facts/look-up.ts';
import type { Rules } from '#domain/facts/rule-schema.ts';
import { ruleOf, rulesOf, type NamedRule } from '#domain/facts/rules.ts';
import { DEFAULT_LOCALE, pathIn, type Locale } from '#domain/locale.ts';
import { site } from '#domain/plan.ts';
import { REGION_IDS, type RegionId } from '#domain/regions/ids.ts';
import { fill } from '#domain/text/fill.ts';
import { listText } from '#domain/text/list.ts';
import { windowOf, windowsOf } from '#domain/time/calendar.ts';
import type { Calendar } from '#domain/time/calendar-schema.ts';
import { choiceBlock, factList, inlineFact, inRegionTags, toHtml } from '../../src/view/fact-tags.ts';
import { inlineRule, lawList, ruleList, type OfficialText } from '../../src/view/rule-tags.ts';
import { termTags } from '../../src/view/term-tags.ts';
import { inlineWindow, windowList } from '../../src/view/window-tags.ts';
import { wordsFor } from '../../src/words/index.ts';
import { headingId } from './article-text.ts';
import { settingHref, SETTINGS, settingText } from './settings.ts';

const { Tag } = Markdoc;

/** What the tags of a text can ask for. */
export interface ArticleSource extends Omit<FactSource, 'regions'> {
  regions: readonly (FactSource['regions'][number] & { states: readonly string[] })[];
  rules?: Rules;
  calendar?: Pick<Calendar, 'windows'>;
  glossary?: Glossary;
}

/** Whom the passages around a tag are for; null: everyone. */
export interface Scope {
  regions: readonly RegionId[] | null;
  coverages: readonly Coverage[] | null;
}

export const EVERYONE: Scope = { regions: null, coverages: null };

function branchOf(node: Node): Branch {
  const named: unknown = node.attributes['in'];
  return { named: Array.isArray(named) ? named.map(String) : [], rest: node.attributes['rest'] === true };
}

/** The passages of a group, with what each says of its readers. */
export const branchesIn = (group: Node, { branch }: Axis): { node: Node; branch: Branch }[] =>
  group.children.filter(({ tag }) => tag === branch).map((node) => ({ node, branch: branchOf(node) }));

export const axisOf = ({ tag }: Node): Axis | undefined => AXES.find(({ group }) => group === tag);

/** The readers of an axis within a scope; undefined: all. */
export const within = (scope: Scope, axis: Axis): readonly string[] | undefined =>
  (axis === REGION_AXIS ? scope.regions : scope.coverages) ?? undefined;

/** The scope of one passage of a group. */
export function narrowed(scope: Scope, axis: Axis, branch: Branch, all: readonly Branch[]): Scope {
  const ids = branchIds(branch, all, axis, within(scope, axis));
  return axis === REGION_AXIS ? { ...scope, regions: ids } : { ...scope, coverages: ids as Coverage[] };
}

const scopeOf = (config: Config): Scope => (config.variables?.['scope'] as Scope | undefined) ?? EVERYONE;

/** Every rule that a text names, alone or by its subject. */
export function rulesIn(tree: Node, rules: Rules): NamedRule[] {
  const asked = [...tree.walk()].flatMap(({ tag, attributes }) => {
    const name = String(attributes['primary']);
    if (tag === 'rule') return [ruleOf(rules, name)];
    return tag === 'rules' ? rulesOf(rules, name, site.reviewed) : [];
  });
  return [...new Map(asked.map((rule) => [rule.id, rule])).values()];
}

/** The parts of a text, each folded section in one that opens. */
function withFolds(text: Node, config: Config): RenderableTreeNode[] {
  const parts: RenderableTreeNode[] = [];
  let open: InstanceType<typeof Tag> | null = null;
  for (const node of text.children) {
    const made = node.transform(config);
    const tags = (Array.isArray(made) ? made : [made]) as RenderableTreeNode[];
    if (node.type === 'heading' && Number(node.attributes['level']) <= 2) {
      open = node.attributes['fold'] === true ? new Tag('details', { class: 'fold' }, [new Tag('summary', {}, tags)]) : null;
      parts.push(...(open ? [open] : tags));
    } else (open?.children ?? parts).push(...tags);
  }
  return parts;
}

const NO_WINDOWS: Pick<Calendar, 'windows'> = { windows: {} };

/** The official texts behind the enrolment windows that a text names. */
function windowTexts(tree: Node, { calendar = NO_WINDOWS }: ArticleSource): OfficialText[] {
  const windows = [...tree.walk()].flatMap(({ tag, attributes }) => {
    const name = String(attributes['primary']);
    if (tag === 'window') return [windowOf(calendar, name)];
    return tag === 'windows' ? windowsOf(calendar, name) : [];
  });
  return windows.flatMap(({ authority }) => authority);
}

/** The tags of `docs/authoring.md`, for a text in a language. */
export function configFor(source: ArticleSource, locale: Locale): Config {
  const { factTags } = wordsFor(locale);
  /** Blocks so far that wait for a choice: each has its place on the page, and stands below a heading. */
  let blocks = 0;
  let heading = '';
  const place = () => {
    blocks += 1;
    return { id: `all-${blocks}`, about: `${heading} (${blocks})` };
  };
  const key = { type: String, required: true } as const;
  const rules = source.rules ?? {};
  const calendar = source.calendar ?? NO_WINDOWS;
  const fact: Schema = {
    inline: true,
    selfClosing: true,
    attributes: { primary: key },
    transform: (node, config) => inlineFact(source, String(node.attributes['primary']), scopeOf(config).regions, locale),
  };
  const facts: Schema = {
    selfClosing: true,
    attributes: { primary: key },
    transform: (node, config) => factList(source, String(node.attributes['primary']), scopeOf(config).regions, locale, place()),
  };
  const rule: Schema = {
    inline: true,
    selfClosing: true,
    attributes: { primary: key },
    transform: (node) => inlineRule(ruleOf(rules, String(node.attributes['primary'])), locale),
  };
  const ruleRows: Schema = {
    selfClosing: true,
    attributes: { primary: key },
    transform(node, config) {
      const scope = scopeOf(config);
      const regions = source.regions.filter(({ id }) => !scope.regions || scope.regions.includes(id));
      const asked = { rules, regions, coverages: scope.coverages ?? undefined, on: site.reviewed };
      return ruleList(String(node.attributes['primary']), { ...asked, inArticle: place() }, locale);
    },
  };
  const window: Schema = {
    inline: true,
    selfClosing: true,
    attributes: { primary: key },
    transform: (node) => inlineWindow(windowOf(calendar, String(node.attributes['primary'])), site.reviewed, locale),
  };
  const windows: Schema = {
    selfClosing: true,
    attributes: { primary: key },
    transform(node, config) {
      const scope = scopeOf(config);
      const regions = source.regions.filter(({ id }) => !scope.regions || scope.regions.includes(id));
      const asked = { regions, coverages: scope.coverages ?? undefined, from: site.reviewed };
      return windowList({ ...source, calendar }, String(node.attributes['primary']), asked, locale);
    },
  };
  const link: Schema = {
    inline: true,
    attributes: { primary: key },
    transform(node, config) {
      const region = scopeOf(config).regions?.[0] ?? REGION_IDS[0];
      const href = factOf(source, String(node.attributes['primary']), 'url', region)?.value ?? null;
      const host = href ? ` (${new URL(href).host})` : '';
      return new Tag('a', { href }, [...node.transformChildren(config), host]);
    },
  };
  const setting: Schema = {
    inline: true,
    selfClosing: true,
    attributes: { primary: { ...key, matches: SETTINGS } },
    transform(node) {
      const name = String(node.attributes['primary']);
      const [href, text] = [settingHref(name), settingText(name, locale)];
      return href ? new Tag('a', { href }, [text]) : text;
    },
  };
  /** A passage that stands there only where the operator has set something, or only where not. */
  const settingPassage = (wanted: boolean): Schema => ({
    attributes: { primary: { ...key, matches: SETTINGS } },
    transform: (node, config) =>
      (settingText(String(node.attributes['primary']), locale) !== null) === wanted ? node.transformChildren(config) : [],
  });
  const term: Schema = {
    inline: true,
    attributes: { primary: key },
    transform(node, config) {
      const id = String(node.attributes['primary']);
      return termTags(id, source.glossary?.[id], node.transformChildren(config));
    },
  };
  /** A group of passages, each under the names of those it is for. */
  const group = (axis: Axis, attribute: 'data-r' | 'data-c', heading: (ids: readonly string[]) => RenderableTreeNode[]): Schema => ({
    transform(node, config) {
      const here = place();
      const parts = branchesIn(node, axis);
      const branches = parts.map(({ branch }) => branch);
      const rows = parts.map(({ node: child, branch }): RenderableTreeNode => {
        const ids = branchIds(branch, branches, axis, within(scopeOf(config), axis));
        const scope = narrowed(scopeOf(config), axis, branch, branches);
        const inner = child.transformChildren({ ...config, variables: { ...config.variables, scope } });
        return new Tag('div', { class: 'row', [attribute]: ids.join(' ') }, [
          new Tag('p', { class: 'region' }, heading(ids)),
          new Tag('div', {}, inner),
        ]);
      });
      const attributes = { class: 'region-facts' };
      if (rows.length < 2 || within(scopeOf(config), axis)) return new Tag('div', attributes, rows);
      const waiting = { region: axis === REGION_AXIS, coverage: axis !== REGION_AXIS };
      return choiceBlock({ name: 'div', ...here, attributes }, waiting, rows, locale);
    },
  });
  const regionNames = (ids: readonly string[]) =>
    inRegionTags(
      ids,
      ids.map((id) => source.regions.find((region) => region.id === id)?.name ?? id),
      locale,
    );
  const withCoverage = (ids: readonly string[]) => [
    fill(factTags.withCoverage, {
      coverage: listText(
        ids.map((id) => factTags.coverageNames[id as Coverage]),
        locale,
      ),
    }),
  ];
  const branch: Schema = { attributes: { in: { type: Array }, rest: { type: Boolean } } };
  const headingSchema: Schema = {
    // `fold`: what follows, up to the next such heading, opens when it is pressed.
    attributes: { level: { type: Number, required: true }, fold: { type: Boolean } },
    transform(node, config) {
      heading = [...node.walk()].map(({ attributes }) => String(attributes['content'] ?? '')).join('');
      return new Tag(`h${String(node.attributes['level'])}`, { id: headingId(node) }, node.transformChildren(config));
    },
  };
  /** To a page of this site, in the language of the text. Texts name pages by their English addresses. */
  const pageLink: Schema = {
    ...Markdoc.nodes.link,
    transform: (node, config) => {
      const href = String(node.attributes['href']);
      return new Tag('a', { href: href.startsWith('/') ? pathIn(locale, href) : href }, node.transformChildren(config));
    },
  };
  return {
    nodes: { document: { transform: withFolds }, heading: headingSchema, link: pageLink },
    tags: {
      fact,
      facts,
      rule,
      rules: ruleRows,
      window,
      windows,
      link,
      setting,
      when: settingPassage(true),
      unless: settingPassage(false),
      term,
      'by-region': group(REGION_AXIS, 'data-r', regionNames),
      region: branch,
      'by-coverage': group(COVERAGE_AXIS, 'data-c', withCoverage),
      coverage: branch,
      note: {
        render: 'div',
        attributes: {},
        transform: (node, config) => new Tag('div', { class: 'callout' }, node.transformChildren(config)),
      },
      card: {
        attributes: {},
        transform: (node, config) => new Tag('div', { class: 'card' }, node.transformChildren(config)),
      },
    },
  };
}

/** Renders a checked text. Headings get ids so that search and people can link to a section; the law it names stands at its end. */
export function renderArticle(tree: Node, source: ArticleSource, locale: Locale = DEFAULT_LOCALE): string {
  const law = lawList(rulesIn(tree, source.rules ?? {}), windowTexts(tree, source), locale);
  const text = toHtml(Markdoc.transform(tree, configFor(source, locale)));
  return law === null ? text : text + toHtml(law);
}
