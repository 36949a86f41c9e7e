/**
 * Reads and checks everything in `data/` from disk, for the build, the scripts and the tests.
 * Every complaint names the file and the field, and says what to write instead.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type * as z from 'zod';
import { isKnown } from '#domain/facts/look-up.ts';
import { holidaysSchema, hostsSchema, regionSchema, sharedSchema, type Fact, type FactGroup } from '#domain/facts/schema.ts';
import { rulesSchema, type Rules } from '#domain/facts/rule-schema.ts';
import { ruleSubjectsSchema } from '#domain/facts/rule-subjects-schema.ts';
import { ownersSchema } from '#domain/facts/owner-schema.ts';
import { publishersSchema, sourcesSchema } from '#domain/facts/source-schema.ts';
import { planSchema } from '#domain/plan-schema.ts';
import { addressesSchema, redirectsSchema } from '#domain/redirects-schema.ts';
import { billsSchema } from '#domain/pay/bill-schema.ts';
import { providersSchema } from '#domain/pay/providers.ts';
import { lexiconSchema } from '#domain/search/lexicon.ts';
import { questionsSchema } from '#domain/search/questions-schema.ts';
import { dangerModelSchema, safetySchema } from '#domain/search/safety-schema.ts';
import { searchPagesSchema } from '#domain/search/pages-schema.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { lettersSchema } from '#domain/articles/letters-schema.ts';
import { topicsSchema } from '#domain/articles/topics-schema.ts';
import { routingSchema } from '#domain/contact/routing-schema.ts';
import { zipEvidenceSchema } from '#domain/regions/zip-schema.ts';
import { ownerProblems, publisherProblems, windowOwnerProblems } from './name-problems.ts';
import { calendarSchema } from '#domain/time/calendar-schema.ts';
import { DataError, readJson } from './read-json.ts';

export { DataError } from './read-json.ts';

/** All facts of a map, with the field name at which each stands. */
function* factsIn(groups: Readonly<Record<string, FactGroup>>): Generator<[string, Fact]> {
  for (const [key, group] of Object.entries(groups)) {
    for (const [index, fact] of group.facts.entries()) yield [`facts.${key}.facts[${index}]`, fact];
  }
}

/** Reads `<root>/data`. Throws `DataError` with every problem found, not only the first. */
export function readData(root: string) {
  const problems: string[] = [];
  const folder = join(root, 'data');

  function read<T extends z.ZodType>(name: string, schema: T): z.output<T> | null {
    const { value, problems: found } = readJson(root, `data/${name}`, schema);
    problems.push(...found);
    return value;
  }

  const sources = read('sources.json', sourcesSchema);
  const publishers = read('publishers.json', publishersSchema);
  const owners = read('owners.json', ownersSchema);
  const named = read('plan.json', planSchema);
  const hosts = read('hosts.json', hostsSchema);
  const ruleSubjects = read('rule-subjects.json', ruleSubjectsSchema);
  const lawHosts = read('law-hosts.json', hostsSchema);
  const shared = read('shared.json', sharedSchema);
  const holidays = read('holidays.json', holidaysSchema);
  const providers = read('providers.json', providersSchema);
  const bills = read('bills.json', billsSchema);
  const routing = read('routing.json', routingSchema);
  const topics = read('topics.json', topicsSchema);
  const zip = read('zip.json', zipEvidenceSchema);
  const calendar = read('calendar.json', calendarSchema);
  const lexicon = read('lexicon.json', lexiconSchema);
  const questions = read('questions.json', questionsSchema);
  const safety = read('safety.json', safetySchema);
  const dangerModel = read('danger-model.json', dangerModelSchema);
  const searchPages = read('search-pages.json', searchPagesSchema);
  const letters = read('letters.json', lettersSchema);
  const addresses = read('addresses.json', addressesSchema);
  const redirects = read('redirects.json', redirectsSchema);
  const regionFiles = readdirSync(join(folder, 'regions')).filter((name) => name.endsWith('.json'));
  const regions = regionFiles.map((name) => [name, read(`regions/${name}`, regionSchema)] as const);

  const rules: Rules = {};
  const ruleFiles = existsSync(join(folder, 'rules')) ? readdirSync(join(folder, 'rules')).filter((name) => name.endsWith('.json')) : [];
  for (const name of ruleFiles.sort()) {
    for (const [id, rule] of Object.entries(read(`rules/${name}`, rulesSchema) ?? {})) {
      if (Object.hasOwn(rules, id)) problems.push(`data/rules/${name} → ${id}: another file has a rule of this id. Give each its own.`);
      for (const { id: source } of rule.plan?.sources ?? [])
        if (sources && !Object.hasOwn(sources, source))
          problems.push(`data/rules/${name} → ${id}.plan.sources: there is no source "${source}" in data/sources.json. Add it there first.`);
      for (const { citation, url } of rule.authority)
        if (lawHosts && !Object.hasOwn(lawHosts, new URL(url).host))
          problems.push(
            `data/rules/${name} → ${id}.authority: ${new URL(url).host} (${citation}) is not in data/law-hosts.json. Link to the official text.`,
          );
      rules[id] = rule;
    }
  }

  const listed = (ruleSubjects?.families ?? []).flatMap(({ subjects }) => subjects.map(({ id }) => id));
  for (const subject of new Set(Object.values(rules).map((rule) => rule.subject))) {
    const times = listed.filter((id) => id === subject).length;
    if (times !== 1)
      problems.push(`data/rule-subjects.json: lists "${subject}" ${String(times)} times. A subject of data/rules/ stands there once.`);
  }
  for (const subject of listed) {
    if (!Object.values(rules).some((rule) => rule.subject === subject))
      problems.push(`data/rule-subjects.json: no rule has the subject "${subject}". Remove it, or add the rule.`);
  }

  for (const id of REGION_IDS) {
    if (!regionFiles.includes(`${id}.json`)) problems.push(`data/regions/${id}.json: is missing. Every region needs its file.`);
  }
  const cite = (file: string, field: string, cited: readonly { id: string }[]) => {
    for (const { id } of cited) {
      if (sources && !Object.hasOwn(sources, id))
        problems.push(`${file} → ${field}.sources: there is no source "${id}" in data/sources.json. Add it there first.`);
    }
  };
  if (sources && publishers) problems.push(...publisherProblems(sources, publishers));
  const checkHost = (file: string, field: string, address: string) => {
    const host = URL.canParse(address) ? new URL(address).host : address;
    if (hosts && !Object.hasOwn(hosts, host))
      problems.push(`${file} → ${field}: ${host} is not in data/hosts.json. Link only to hosts listed there.`);
  };
  if (named) checkHost('data/plan.json', 'site.quickExit', named.site.quickExit);
  const checkFacts = (file: string, groups: Readonly<Record<string, FactGroup>>, known: ReadonlySet<string>) => {
    for (const [field, fact] of factsIn(groups)) {
      for (const old of fact.superseded ?? []) cite(file, `${field}.superseded`, old.sources);
      if (!isKnown(fact)) {
        if (!known.has(fact.ask))
          problems.push(
            `${file} → ${field}.ask: there is no fact "${fact.ask}". Write the key of one that can help instead, for example "member-services".`,
          );
        continue;
      }
      cite(file, field, fact.sources);
      if (fact.kind === 'phone') cite(file, `${field}.hours`, fact.hours?.sources ?? []);
      if (fact.kind === 'url') checkHost(file, `${field}.value`, fact.value);
      if ((fact.kind === 'phone' || fact.kind === 'fax') && !parsePhoneNumberFromString(fact.value)?.isValid()) {
        problems.push(`${file} → ${field}.value: ${fact.value} is not a number that can exist. Check the area code and digits.`);
      }
    }
  };
  const sharedKeys = new Set(Object.keys(shared?.facts ?? {}));
  if (shared) checkFacts('data/shared.json', shared.facts, sharedKeys);
  for (const [name, region] of regions) {
    if (!region) continue;
    const file = `data/regions/${name}`;
    if (`${region.id}.json` !== name) problems.push(`${file} → id: is "${region.id}". Name the file after its id.`);
    for (const key of Object.keys(region.facts)) {
      if (sharedKeys.has(key)) problems.push(`${file} → facts.${key}: stands in data/shared.json too. A fact lives once.`);
    }
    checkFacts(file, region.facts, new Set([...sharedKeys, ...Object.keys(region.facts)]));
  }
  if (owners) {
    const byFile = regions.map(([name, region]) => [`data/regions/${name}`, region?.facts ?? {}] as const);
    problems.push(...ownerProblems(owners, { 'data/shared.json': shared?.facts ?? {}, ...Object.fromEntries(byFile) }, rules));
  }
  const everyKey = new Set([...sharedKeys, ...regions.flatMap(([, region]) => Object.keys(region?.facts ?? {}))]);
  for (const key of [...Object.keys(routing?.kinds ?? {}), ...(routing?.everyTopic ?? [])]) {
    if (!everyKey.has(key)) problems.push(`data/routing.json: there is no fact "${key}". Remove it, or add the fact.`);
  }
  for (const topic of routing?.topics ?? []) {
    for (const key of [...(topic.first ?? []).map(({ channel }) => channel), ...topic.channels]) {
      if (!everyKey.has(key))
        problems.push(`data/routing.json → topics.${topic.id}.channels: there is no fact "${key}". Remove it, or add the fact.`);
    }
  }
  for (const { id, contact } of topics?.topics ?? []) {
    if (routing && !routing.topics.some((topic) => topic.id === contact))
      problems.push(`data/topics.json → ${id}.contact: there is no topic "${contact}" in data/routing.json. Write one of its ids.`);
  }
  for (const [id, window] of Object.entries(calendar?.windows ?? {})) {
    const { contacts, authority, sources: cited = [] } = window;
    for (const key of contacts.filter((name) => !everyKey.has(name)))
      problems.push(`data/calendar.json → windows.${id}.contacts: there is no fact "${key}". Remove it, or add the fact.`);
    if (owners) problems.push(...windowOwnerProblems(owners, id, window));
    for (const { url } of authority)
      if (lawHosts && !Object.hasOwn(lawHosts, new URL(url).host))
        problems.push(
          `data/calendar.json → windows.${id}.authority: ${new URL(url).host} is not in data/law-hosts.json. Link to the official text.`,
        );
    cite('data/calendar.json', `windows.${id}`, cited);
  }
  const topicIds = new Set(routing?.topics.map(({ id }) => id));
  for (const [bill, { paidAt, phone, mail, due, topic }] of Object.entries(bills ?? {})) {
    for (const key of [...paidAt, ...[phone, mail, due].filter((name) => name !== undefined)]) {
      if (!everyKey.has(key)) problems.push(`data/bills.json → ${bill}: there is no fact "${key}". Remove it, or add the fact.`);
    }
    if (routing && !topicIds.has(topic))
      problems.push(`data/bills.json → ${bill}.topic: there is no topic "${topic}". Write one of: ${[...topicIds].join(', ')}.`);
  }
  for (const id of Object.keys(routing?.inboxes.topics ?? {}).filter((topic) => !topicIds.has(topic)))
    problems.push(`data/routing.json → inboxes.topics: there is no topic "${id}". Write one of: ${[...topicIds].join(', ')}.`);
  for (const [coverage, { lead, drop }] of Object.entries(routing?.coverage ?? {})) {
    for (const key of [...lead.map(({ channel }) => channel), ...drop]) {
      if (!everyKey.has(key))
        problems.push(`data/routing.json → coverage.${coverage}: there is no fact "${key}". Remove it, or add the fact.`);
    }
    for (const id of lead.flatMap(({ topics }) => topics ?? [])) {
      if (!topicIds.has(id))
        problems.push(`data/routing.json → coverage.${coverage}: there is no topic "${id}". Write one of: ${[...topicIds].join(', ')}.`);
    }
  }
  if (zip) cite('data/zip.json', 'sources', zip.sources);
  const subjects = new Set(Object.values(rules).map(({ subject }) => subject));
  for (const letter of (letters?.groups ?? []).flatMap((group) => group.letters)) {
    cite('data/letters.json', letter.id, (letter.sources ?? []).map((id) => ({ id })));
    for (const subject of (letter.deadlines ?? []).filter((name) => !subjects.has(name)))
      problems.push(`data/letters.json → ${letter.id}.deadlines: no rule has the subject "${subject}". Write one of docs/rules.md.`);
  }
  if (holidays) cite('data/holidays.json', 'sources', holidays.sources);
  for (const provider of providers?.providers ?? []) {
    cite('data/providers.json', provider.id, provider.sources);
    if (provider.status === 'current') checkHost('data/providers.json', `${provider.id}.url`, provider.url);
  }

  const windowSubjects = new Set(Object.values(calendar?.windows ?? {}).map(({ subject }) => subject));
  for (const [index, { key, windows }] of (questions?.subjects ?? []).entries()) {
    if (!(windows === undefined ? everyKey : windowSubjects).has(key))
      problems.push(`data/questions.json → subjects[${index}].key: there is no fact "${key}". Remove it, or add the fact.`);
  }
  if (
    problems.length > 0 ||
    !(named && sources && publishers && owners && hosts && lawHosts && ruleSubjects && shared && holidays && providers && bills && routing && topics) ||
    !(zip && calendar && lexicon && questions && safety && dangerModel && searchPages && letters && addresses && redirects)
  )
    throw new DataError(problems);
  return {
    plan: named.plan,
    site: named.site,
    sources,
    publishers,
    owners,
    hosts,
    lawHosts,
    ruleSubjects,
    shared,
    holidays,
    providers,
    bills,
    routing,
    topics,
    zip,
    calendar,
    lexicon,
    questions,
    searchPages,
    letters,
    addresses,
    redirects,
    rules,
    regions: REGION_IDS.flatMap((id) => regions.flatMap(([, region]) => (region?.id === id ? [region] : []))),
  };
}
