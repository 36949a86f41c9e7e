/** What the API takes and gives. The OpenAPI document is made from these, and tests hold every answer to them; the Worker has none of it. */
import * as z from 'zod';
import { CHANNEL_KINDS } from '#domain/contact/channel-kinds.ts';
import { routing } from '#domain/catalog.ts';
import { COVERAGES } from '#domain/contact/coverage.ts';
import { messageTopics } from '#domain/messages/inboxes.ts';
import { MESSAGE_LIMITS } from '#domain/messages/message.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';

export const regionId = z.enum(REGION_IDS).meta({ id: 'RegionId', description: 'One of the plan’s regions.' });

export const detection = z
  .strictObject({
    region: regionId.nullable().meta({ description: 'Null unless the confidence is chosen, certain or likely.' }),
    confidence: z.enum(['chosen', 'certain', 'likely', 'ambiguous', 'outside', 'unknown']),
    basis: z.enum(['choice', 'zip', 'state', 'network', 'none']),
    candidates: z.array(regionId).meta({ description: 'Every region that the evidence allows, best first.' }),
  })
  .meta({ id: 'Detection' });

export const channel = z
  .strictObject({
    kind: z.enum(CHANNEL_KINDS),
    key: z.string().meta({ description: 'Key of the fact that it comes from; the kind, for pages of this site.' }),
    label: z.string(),
    value: z
      .string()
      .meta({ description: 'E.164 or a short number for a phone, https or a path of this site for a page, one line for an address.' }),
    text: z.string().meta({ description: 'As a person reads it.' }),
    href: z.string().nullable(),
    tty: z.literal('711').nullable(),
    hours: z.string().nullable().meta({ description: 'In words; null when no trusted source gives them.' }),
    status: z.strictObject({
      open: z.boolean().nullable().meta({ description: 'Null when the hours are not known or do not apply.' }),
      closesAt: z.iso.datetime({ offset: true }).nullable(),
      opensAt: z.iso.datetime({ offset: true }).nullable(),
      reason: z.string().nullable().meta({ description: 'A holiday or exception that changes today.' }),
      text: z.string().nullable(),
    }),
    note: z.string().nullable(),
    why: z.string().nullable().meta({ description: 'Why it comes first; null when it stands in its usual place.' }),
  })
  .meta({ id: 'Channel' });

export const contactAnswer = z
  .strictObject({ region: regionId, topic: z.string(), coverage: z.enum(COVERAGES).nullable(), channels: z.array(channel) })
  .meta({ id: 'Contact' });

const replyBy = z.iso.date().nullable().meta({ description: 'The last day for the answer; null where the operator promises none.' });
const reference = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
  .meta({ id: 'Reference', description: 'Nine symbols of Crockford’s base 32 and his check symbol.' });

/** Something to read: what cannot be seen does not count. */
const READABLE = /\S/;
const EMAIL = /^(?=[^@]{1,64}@)[\w+-]+(?:\.[\w+-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9]{1,61}$/;
const PHONE = /^(?:\+?1[ ().-]*)?\(?[2-9]\d{2}[ ().-]*[2-9]\d{2}[ ().-]*\d{4}$|^\+[2-9]\d{7,14}$/;

/** Ids of what the contact API can be asked about. */
export const contactTopic = z.enum(routing.topics.map(({ id }) => id));

const messageFields = z.object({
  region: regionId,
  topic: z
    .enum(messageTopics(routing))
    .meta({ description: 'The topics of the contact API, but for those that a message must not wait for.' }),
  coverage: z
    .enum([...COVERAGES, ''])
    .optional()
    .meta({ description: 'Empty: left out.' }),
  name: z.string().regex(READABLE).max(MESSAGE_LIMITS.name),
  message: z
    .string()
    .regex(READABLE)
    .max(MESSAGE_LIMITS.message)
    .meta({ description: 'For questions that can wait. No health details. Counted in characters (code points).' }),
});
const unread = z.string().optional().meta({ description: 'Not read, as it is not asked for.' });

/** As `parseMessage` reads it, which also tidies the texts and says which field is wrong. */
export const newMessage = z
  .discriminatedUnion('contactBy', [
    messageFields.extend({
      contactBy: z.literal('email'),
      email: z.string().regex(EMAIL).max(MESSAGE_LIMITS.email).meta({ description: 'Other ways in which people write one are read too.' }),
      phone: unread,
    }),
    messageFields.extend({
      contactBy: z.literal('phone'),
      phone: z.string().regex(PHONE).max(MESSAGE_LIMITS.phone).meta({
        description:
          'Ten digits of North America, or +country code. Other ways in which people write one are read too; an extension may follow.',
      }),
      email: unread,
    }),
  ])
  .meta({ id: 'NewMessage' });

export const receipt = z
  .strictObject({ reference, secret: z.string().meta({ description: 'Shows the status. It is not shown again later.' }), replyBy })
  .meta({ id: 'Receipt' });

export const messageStatus = z
  .strictObject({
    reference,
    region: regionId,
    state: z.enum(['received', 'delivered', 'delayed', 'erased']).meta({
      description: 'delayed: it is stored, and a person sees to its delivery. erased: with its secret.',
    }),
    receivedAt: z.iso.datetime(),
    replyBy,
    erasedAt: z.iso.datetime().nullable().meta({ description: 'When the text was erased; the status stays.' }),
    mailed: z
      .boolean()
      .meta({ description: 'Whether a mail about it went to the people who answer, or may have. Erasing does not reach it.' }),
  })
  .meta({ id: 'MessageStatus' });

export const messageCopy = z
  .strictObject({
    reference,
    receivedAt: z.iso.datetime(),
    region: regionId,
    topic: z.string(),
    coverage: z.enum(COVERAGES).nullable(),
    name: z.string(),
    contactBy: z.enum(['email', 'phone']),
    contact: z.string().meta({ description: 'An email address, or a phone number as RFC 3966 has it.' }),
    message: z.string(),
  })
  .meta({ id: 'MessageCopy', description: 'What was sent, tidied.' });

export const problemBody = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    errors: z
      .array(z.strictObject({ field: z.string(), detail: z.string() }))
      .optional()
      .meta({ description: 'Fields that are not right, and what to do about each.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457. `type` is stable.' });

const healthChecks = z.strictObject({
  facts: z
    .strictObject({
      ok: z.boolean(),
      regions: z.number().int(),
      withoutPhone: z.array(regionId),
      holidaysUntil: z.iso.date().nullable(),
    })
    .meta({ description: 'Regions that lack a phone of Member Services, and the last holiday that is known.' }),
  database: z.strictObject({ ok: z.boolean(), bytes: z.number().int().nullable() }),
  messages: z
    .strictObject({
      ok: z.boolean(),
      desk: z.enum(['open', 'test', 'closed']),
      stopped: z.enum(['intake', 'all']).nullable(),
      fromTheFuture: z.boolean(),
      waiting: z.number().int().nullable(),
      oldestSeconds: z.number().int().nullable(),
      dead: z.number().int().nullable(),
    })
    .meta({
      description:
        'Whether anyone answers, what an operator stopped, whether a row is dated ahead of the clock, deliveries that wait, for how long the oldest does, and those given up, which a person must see to.',
    }),
  events: z
    .strictObject({
      ok: z.boolean(),
      brokenAt: z.number().int().nullable(),
      head: z.string().nullable(),
      unlinked: z.number().int().nullable(),
    })
    .meta({
      description:
        'Whether the last events of messages fit their links, the first that does not, the last link, and events without one yet.',
    }),
  messageKeys: z
    .strictObject({ ok: z.boolean(), current: z.string().nullable(), underOldKeys: z.number().int().nullable() })
    .meta({ description: 'The id of the key that new messages are sealed with, and texts that another key still wraps.' }),
  providers: z.strictObject({ ok: z.boolean(), down: z.array(z.string()).nullable() }),
});

export const healthAnswer = z
  .strictObject({
    ok: z.boolean(),
    checks: healthChecks.optional().meta({ description: 'For the operator alone, who sends the secret HEALTH_KEY as a bearer.' }),
  })
  .meta({ id: 'Health' });
