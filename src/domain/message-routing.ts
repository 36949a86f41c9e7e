import type { RegionId } from './region.ts';
import type { Routing } from './routing.ts';

/** The inboxes that get a message, each once. */
export function inboxesFor(messages: Routing['messages'], { region, topic }: { region: RegionId; topic: string }): string[] {
  return [...new Set(messages.regions[region] ?? messages.topics[topic] ?? messages.default)];
}
