import type { RegionId } from '../regions/ids.ts';
import type { Routing } from '../contact/routing-schema.ts';

/** Ids of the topics that a message may be about. */
export function messageTopics({ topics }: Pick<Routing, 'topics'>): string[] {
  return topics.filter(({ messages }) => messages !== false).map(({ id }) => id);
}

/** The inboxes that get a message, each once. */
export function inboxesFor({ inboxes }: Pick<Routing, 'inboxes'>, { region, topic }: { region: RegionId; topic: string }): string[] {
  return [...new Set(inboxes.regions[region] ?? inboxes.topics[topic] ?? inboxes.default)];
}
