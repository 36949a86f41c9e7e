/** The shape of `data/routing.json`: which channels help with which topic, and what a coverage changes. */
import * as z from 'zod';
import { CHANNEL_KINDS } from './channel-kinds.ts';
import { COVERAGES } from './coverage.ts';
import { REGION_IDS } from '../regions/ids.ts';

const channelKey = z.string().regex(/^[a-z][a-z0-9-]*$/, 'Name a fact key, for example "member-services".');
const why = z.string().min(1);

const topicSchema = z.strictObject({
  id: channelKey,
  /** Completes "I need help with …". */
  title: z.string().min(1),
  /** Said before the channels, when this site cannot do much. */
  note: z.string().min(1).optional(),
  /** What to have at hand before calling. */
  haveReady: z.array(z.string().min(1)).min(1),
  /** Pages of this site. One that solves the matter comes before every person to call. */
  selfService: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        path: z.string().regex(/^\/[\w\-/]*\/$/, 'Write a path of this site that ends in a slash.'),
        solves: z.boolean(),
      }),
    )
    .optional(),
  /** Fact keys that come before everything else, and the reason. */
  first: z.array(z.strictObject({ channel: channelKey, why })).optional(),
  /** Fact keys, best first among channels of the same kind. */
  channels: z.array(channelKey).min(1),
  /** False when our own message form does not take this topic. */
  messages: z.literal(false).optional(),
  /** True for nothing but these channels: no chat, no message, no desk. */
  alone: z.literal(true).optional(),
});

const inboxIds = z.array(z.string().regex(/^[a-z][a-z0-9-]*$/, 'Name an inbox, for example "member-services".')).min(1);

export const routingSchema = z.strictObject({
  /** Who gets a message: inbox ids; the setting MESSAGE_INBOXES has their addresses. */
  inboxes: z.strictObject({
    default: inboxIds,
    /** In place of the default. */
    topics: z.record(channelKey, inboxIds),
    /** In place of both: for a region with a team of its own. */
    regions: z.partialRecord(z.enum(REGION_IDS), inboxIds),
  }),
  /** What a fact is as a channel, where its own kind does not tell. */
  kinds: z.record(channelKey, z.enum(CHANNEL_KINDS)),
  /** Fact keys that every topic has besides its own. */
  everyTopic: z.array(channelKey),
  /** What pages of this site say as channels: why one that solves the matter comes first, and the name of the message form. */
  ownPages: z.strictObject({ selfServiceWhy: why, message: z.string().min(1) }),
  /** Contact topics in the order in which they are offered. */
  topics: z.array(topicSchema).min(1),
  /** What a coverage changes: keys put first (for some topics or all) with the reason, and keys that no longer apply. */
  coverage: z.record(
    z.enum(COVERAGES),
    z.strictObject({
      title: z.string().min(1),
      lead: z.array(z.strictObject({ channel: channelKey, why, topics: z.array(channelKey).optional() })),
      /** Dropped only when a lead channel was found for this region. */
      drop: z.array(channelKey),
    }),
  ),
});

export type Routing = z.infer<typeof routingSchema>;
export type ContactTopic = Routing['topics'][number];
