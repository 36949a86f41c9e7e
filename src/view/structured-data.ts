/**
 * What a page says to machines in the vocabulary of schema.org. The plan is only ever what a page is about; its publisher is the
 * operator, where one is named. Why there is no `FAQPage`: docs/decisions/0019-what-machines-read.md.
 */
import type { Fact, KnownFact, Region } from '#domain/facts/schema.ts';
import type { Plan, Site } from '#domain/plan-schema.ts';
import type { Crumb } from './crumb.ts';

export type Thing = Readonly<Record<string, unknown>>;
type Phone = Extract<KnownFact, { kind: 'phone' }>;

const CONTEXT = { '@context': 'https://schema.org' } as const;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** As the text of a `<script>`: no value can end the element. */
export const jsonLd = (thing: Thing): string => JSON.stringify({ ...CONTEXT, ...thing }).replaceAll('<', String.raw`\u003c`);

/** The way down to a page. @param title of the page itself; left out where it must not be named */
export const breadcrumbs = (site: Pick<Site, 'url'>, crumbs: readonly Crumb[], title?: string): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    ...crumbs.map(({ href, title: name }) => ({ name, item: site.url + href })),
    ...(title === undefined ? [] : [{ name: title }]),
  ].map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
});

/** Who runs the site, as far as `data/plan.json` says; nothing while it names nobody. */
export function publisherOf({ operator, contact }: Pick<Site, 'operator' | 'contact'>): Thing {
  if (operator === null) return {};
  const reach = contact?.startsWith('mailto:') ? { email: contact.slice('mailto:'.length) } : { url: contact };
  const contactPoint = { '@type': 'ContactPoint', contactType: 'customer support', ...reach };
  return { publisher: { '@type': 'Organization', name: operator, ...(contact === null ? {} : { contactPoint }) } };
}

/** The site, and where its search is. `search`: the address of the results page. */
export const webSite = (site: Site, description: string, search: string, inLanguage: string): Thing => ({
  '@type': 'WebSite',
  name: site.name,
  url: `${site.url}/`,
  description,
  inLanguage,
  ...publisherOf(site),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site.url}${search}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** Weekly hours in the time of the region. None where they change with the season, or are told in the time of another place. */
function hoursAvailable({ hours }: Phone, region: Pick<Region, 'timeZone'>): Thing {
  if (!hours || hours.seasons !== undefined || hours.timeZone !== region.timeZone) return {};
  return {
    hoursAvailable: hours.weekly.map(({ days, open, close }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days.map((day) => DAYS[day - 1]),
      opens: open,
      closes: close === '24:00' ? '23:59' : close,
    })),
  };
}

/** Sure enough for machines that show it without our words: nobody says otherwise. */
const isUndisputed = (fact: Fact): fact is Phone => fact.kind === 'phone' && !fact.sources.some(({ against }) => against);

interface Line {
  title: string;
  facts: readonly Fact[];
}

/** A page about the plan's lines in a region, by somebody else. `independence`: says so in words. */
export function regionAbout(
  { plan, site }: { plan: Plan; site: Site },
  region: Pick<Region, 'name' | 'timeZone'>,
  { name, address, independence, lines }: { name: string; address: string; independence: string; lines: readonly Line[] },
): Thing {
  const contactPoint = lines.flatMap(({ title, facts }) =>
    facts.filter(isUndisputed).map((fact) => ({
      '@type': 'ContactPoint',
      contactType: title,
      telephone: fact.value,
      areaServed: fact.appliesTo?.area ?? region.name,
      ...hoursAvailable(fact, region),
    })),
  );
  return {
    '@type': 'WebPage',
    name,
    url: site.url + address,
    description: independence,
    isPartOf: { '@type': 'WebSite', name: site.name, url: `${site.url}/` },
    ...publisherOf(site),
    about: { '@type': 'Organization', name: plan.name, url: `https://${plan.domains[0] ?? ''}`, contactPoint },
  };
}
