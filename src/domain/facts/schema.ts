/**
 * The shape of every fact in `data/`: what it says, who said so and when that was checked. How sure that makes it is
 * worked out in `confidence.ts`.
 * Error messages are written for the person editing the file: they say what to write instead.
 */
import * as z from 'zod';
import { citation, claim, claims, isoDate, key, noConfidence, period, usState, webAddress } from './parts-schema.ts';
import { E164 } from '../text/phone.ts';
import { REGION_IDS } from '../regions/ids.ts';

/** An E.164 number of the North American plan. */
export const phoneNumber = z.string().regex(E164, 'Write the phone as +1 and ten digits, for example +18004644000.');

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Write the time as HH:MM in 24 hours, for example 08:00.');
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7], 'Days run from 1 (Monday) to 7 (Sunday).');
const interval = z.strictObject({ open: clock, close: clock });
const weekly = z.array(z.strictObject({ days: z.array(weekday).min(1), open: clock, close: clock }));
const monthDay = z.string().regex(/^\d{2}-\d{2}$/, 'Write the day as MM-DD, for example 10-01.');

/** When a line or desk answers. See `hours.ts` for what the fields mean. */
export const hoursSchema = z.strictObject({
  timeZone: z.string().refine((zone) => {
    try {
      new Intl.DateTimeFormat('en-US', { timeZone: zone });
      return zone.includes('/');
    } catch {
      return false;
    }
  }, 'Write an IANA time zone, for example America/Los_Angeles.'),
  weekly,
  seasons: z.array(z.strictObject({ from: monthDay, to: monthDay, weekly })).optional(),
  holidays: z.literal(['closed', 'open'], 'Write "closed" or "open".'),
  exceptions: z.array(z.strictObject({ date: isoDate, intervals: z.array(interval), reason: z.string().min(1) })).optional(),
  /** Where the hours come from, when that is not the source of the number itself. */
  sources: claims.optional(),
  confidence: noConfidence,
});

/** A US postal address, one part per field. `recipient` is the payee or addressee. */
export const addressSchema = z.strictObject({
  recipient: z.string().min(1),
  street: z.string().min(1, 'Write the street line or the box, for example "PO Box 7158".'),
  city: z.string().min(1),
  state: usState,
  zip: z.string().regex(/^\d{5}(-\d{4})?$/, 'Write the ZIP as five digits, or nine with a hyphen: 91109-7158.'),
});

const superseded = z
  .strictObject({
    /** As it circulates: a number (E.164), an address on one line, a link, or words. */
    value: z.string().min(1),
    /** Other spellings of the same value that people may type. */
    alsoWritten: z.array(z.string()).optional(),
    /**
     * `retired`: was right once. `never-right`: a mix-up that still circulates, as a source shows. `unconfirmed`: circulates,
     * and nothing from the plan says that it is right here. `someone-else`: belongs to another organization.
     */
    was: z.literal(
      ['retired', 'never-right', 'unconfirmed', 'someone-else'],
      'Write "retired", "never-right", "unconfirmed" or "someone-else".',
    ),
    /** One sentence for the member: what it was, and what to use now. */
    explanation: z.string().min(1),
    until: z.string().optional(),
    /** Who prints it; with `against`, who shows that it is wrong. */
    sources: z.array(claim).min(1, 'Name who prints this value.'),
  })
  .refine(({ was, sources }) => was !== 'never-right' || sources.some(({ against }) => against), {
    path: ['sources'],
    error: 'Name a source that shows it was never right, with "against": true. Without one, write "unconfirmed".',
  });

const common = {
  /** Names the value among others of the same key: "Oahu", "Toll free". */
  label: z.string().min(1).optional(),
  /** Set when the value holds only for a part of the region. */
  appliesTo: z.strictObject({ states: z.array(usState).min(1).optional(), area: z.string().min(1) }).optional(),
  sources: claims,
  checkedOn: isoDate,
  confidence: noConfidence,
  /** One sentence for the member, shown next to the value. */
  note: z.string().min(1).optional(),
  superseded: z.array(superseded).optional(),
};

export const factSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('phone'), value: phoneNumber, hours: hoursSchema.optional(), ...common }),
  /** A three-digit number: 711, 911, 988. */
  z.strictObject({ kind: z.literal('short-number'), value: z.string().regex(/^\d{3}$/, 'Write three digits.'), ...common }),
  z.strictObject({ kind: z.literal('fax'), value: phoneNumber, ...common }),
  z.strictObject({ kind: z.literal('email'), value: z.email('Write an e-mail address.'), ...common }),
  z.strictObject({ kind: z.literal('url'), value: webAddress, ...common }),
  z.strictObject({ kind: z.literal('address'), value: addressSchema, ...common }),
  /** When a premium is due, seen from the month of coverage it pays for. */
  z.strictObject({
    kind: z.literal('due-rule'),
    value: z.literal(['end-of-prior-month', 'first-of-month'], 'Write "end-of-prior-month" or "first-of-month".'),
    ...common,
  }),
  z.strictObject({ kind: z.literal('period'), value: period, ...common }),
  z.strictObject({ kind: z.literal('money'), value: z.strictObject({ usd: z.number().positive() }), ...common }),
  /** A plain value that is none of the above: a percentage, an age, a count of pages. */
  z.strictObject({ kind: z.literal('text'), value: z.string().min(1), ...common }),
  /** We looked and found no source fit to publish. `ask` is the key of the fact that can help instead. */
  z.strictObject({
    kind: z.literal('unknown'),
    label: z.string().optional(),
    appliesTo: common.appliesTo,
    reason: z.string().min(1),
    ask: key,
    checkedOn: isoDate,
    superseded: z.array(superseded).optional(),
  }),
]);

/** One subject ("Member Services") and its values, best first. */
export const factGroupSchema = z.strictObject({
  title: z.string().min(1),
  /** Who looks after it: a role of `data/owners.json`. */
  owner: key,
  facts: z.array(factSchema).min(1),
});

const factMap = z.record(key, factGroupSchema);

/** Keys that every region must have, if only as `unknown` with a reason. */
export const REQUIRED_REGION_KEYS = [
  'member-services',
  'medicare',
  'premium-by-phone',
  'premium-mail',
  'premium-online',
  'premium-due',
  'claims-mail',
] as const;

export const regionSchema = z
  .strictObject({
    id: z.enum(REGION_IDS, `This is not one of the region ids of data/regions.json: ${REGION_IDS.join(', ')}.`),
    name: z.string().min(1),
    /** Where there is little room, such as the header of a phone. */
    shortName: z.string().min(1).max(14, 'Keep the short name to 14 characters.'),
    /** Who belongs here, in one plain sentence. */
    area: z.string().min(1),
    /** Words people use for it: states, cities, nicknames. */
    alsoCalled: z.array(z.string().min(1)),
    /** As addresses of the plan's own site name it, where that differs from the id. */
    planSlugs: z.array(z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'Write lower-case words with hyphens.')).optional(),
    states: z.array(usState).min(1),
    timeZone: hoursSchema.shape.timeZone,
    facts: factMap,
  })
  .superRefine((region, context) => {
    for (const required of REQUIRED_REGION_KEYS) {
      if (!region.facts[required]) {
        context.addIssue({
          code: 'custom',
          path: ['facts', required],
          message: `Every region needs "${required}". If no source tells, add it with "kind": "unknown", a reason, and whom to ask.`,
        });
      }
    }
  });

export const sharedSchema = z.strictObject({ facts: factMap });

/** Hosts that facts and articles may link to, and whose they are. */
export const hostsSchema = z.record(z.string().regex(/^[a-z0-9.-]+$/, 'Write a host name in lower case.'), z.string().min(1));

export const holidaysSchema = z.strictObject({
  sources: z.array(citation).min(1),
  checkedOn: isoDate,
  note: z.string(),
  dates: z.record(isoDate, z.string().min(1)),
});

export type Fact = z.infer<typeof factSchema>;
export type FactGroup = z.infer<typeof factGroupSchema>;
export type KnownFact = Exclude<Fact, { kind: 'unknown' }>;
export type Address = z.infer<typeof addressSchema>;
export type Region = z.infer<typeof regionSchema>;
export type Shared = z.infer<typeof sharedSchema>;
export type Hosts = z.infer<typeof hostsSchema>;
export type Holidays = z.infer<typeof holidaysSchema>;
export type Superseded = z.infer<typeof superseded>;
export type Claim = z.infer<typeof claim>;
