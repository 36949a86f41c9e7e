/** The shape of `data/providers.json`: payment sites, current and past, and proof that every bill has one answer. */
import * as z from 'zod';
import { claims, noConfidence } from '../facts/parts-schema.ts';
import { BILLS } from './bills.ts';
import { serves } from './serves.ts';
import { REGION_IDS } from '../regions/ids.ts';

export const providerSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(1),
  /** The exact address a person is sent to. Nothing is ever added to it. */
  url: z.string().regex(/^https:\/\/[a-z0-9.-]+(\/[\w\-./]*)?$/, 'Write a whole https:// address with no query, user name or port.'),
  /** Whose site opens, as the address bar shows it. */
  host: z.string().regex(/^[a-z0-9.-]+$/),
  /** Set when the address is known to pass people on to another one, which no source names. */
  shortLink: z.literal(true).optional(),
  /** What it serves now. Empty for a retired provider. */
  serves: z.array(z.strictObject({ bill: z.enum(BILLS), regions: z.array(z.enum(REGION_IDS)).min(1) })),
  status: z.literal(['current', 'retired', 'someone-else'], 'Write "current", "retired" or "someone-else".'),
  /** As precise as the sources are: "2022-10-17", "2024". */
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  replacedBy: z.string().optional(),
  /** One sentence for the member: what it is, or was. */
  explanation: z.string().min(1),
  sources: claims,
  checkedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  confidence: noConfidence,
});

export type Provider = z.infer<typeof providerSchema>;

export const providersSchema = z
  .strictObject({
    providers: z.array(providerSchema),
    /** Region and bill pairs that cannot be paid online, and why. */
    notOnline: z.array(z.strictObject({ bill: z.enum(BILLS), regions: z.array(z.enum(REGION_IDS)), reason: z.string().min(1) })),
  })
  .superRefine(({ providers, notOnline }, context) => {
    const ids = new Set(providers.map(({ id }) => id));
    providers.forEach((provider, index) => {
      const path = ['providers', index];
      if (provider.url.split('/')[2] !== provider.host)
        context.addIssue({ code: 'custom', path: [...path, 'host'], message: 'The host is not the host of the url.' });
      if (provider.replacedBy !== undefined && !ids.has(provider.replacedBy))
        context.addIssue({ code: 'custom', path: [...path, 'replacedBy'], message: 'No provider has this id.' });
      if (provider.status === 'current' && provider.validTo !== undefined)
        context.addIssue({ code: 'custom', path: [...path, 'validTo'], message: 'A provider that has ended is "retired", not "current".' });
      if (provider.status !== 'current' && provider.serves.length > 0)
        context.addIssue({ code: 'custom', path: [...path, 'serves'], message: 'Only a current provider serves anyone. Empty this list.' });
    });
    for (const region of REGION_IDS) {
      for (const bill of BILLS) {
        const online = providers.filter((provider) => serves(provider, region, bill)).length;
        const offline = notOnline.filter((item) => item.bill === bill && item.regions.includes(region)).length;
        if (online + offline !== 1)
          context.addIssue({
            code: 'custom',
            path: ['providers'],
            message: `${region} × ${bill} has ${online} current providers and ${offline} "notOnline" entries. Leave exactly one.`,
          });
      }
    }
  });

export type Providers = z.infer<typeof providersSchema>;
