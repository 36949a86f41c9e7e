/** The shape of `data/routing.json`: which channels help with which topic, and what a coverage changes. */
import * as z from 'zod';
import { COVERAGES } from './contact-routing.ts';
import { REGION_IDS } from './region.ts';

const channelKey = z.string().regex(/^[a-z][a-z0-9-]*$/, 'Name a fact key, for example "member-services".');

const inboxIds = z.array(z.string().regex(/^[a-z][a-z0-9-]*$/, 'Name an inbox, for example "member-services".')).min(1);

export const routingSchema = z.strictObject({
  /** Who gets a message: inbox ids; the setting MESSAGE_INBOXES has their addresses. */
  messages: z.strictObject({
    default: inboxIds,
    /** In place of the default. */
    topics: z.record(channelKey, inboxIds),
    /** In place of both: for a region with a team of its own. */
    regions: z.partialRecord(z.enum(REGION_IDS), inboxIds),
  }),
  /** Contact topics in the order in which they are offered; each lists fact keys, best first. */
  topics: z
    .array(
      z.strictObject({
        id: channelKey,
        /** Completes "I need help with …". */
        title: z.string().min(1),
        /** What to have at hand before calling. */
        haveReady: z.array(z.string().min(1)).min(1),
        channels: z.array(channelKey).min(1),
      }),
    )
    .min(1),
  /** What a coverage changes: keys put first (for some topics or all), and keys that no longer apply. */
  coverage: z.record(
    z.enum(COVERAGES),
    z.strictObject({
      title: z.string().min(1),
      lead: z.array(z.strictObject({ channel: channelKey, topics: z.array(channelKey).optional() })),
      /** Dropped only when a lead channel was found for this region. */
      drop: z.array(channelKey),
    }),
  ),
});

export type Routing = z.infer<typeof routingSchema>;
