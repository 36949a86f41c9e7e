/** The shape of `data/owners.json`: who looks after which facts and rules. Roles, not people: people change. */
import * as z from 'zod';
import { key } from './parts-schema.ts';

export const ownersSchema = z.record(
  key,
  z.strictObject({
    name: z.string().min(1),
    /** What the role looks after, in one sentence. */
    owns: z.string().min(1),
  }),
);

export type Owners = z.infer<typeof ownersSchema>;
