/** The shape of `data/rule-subjects.json`: what each subject of `data/rules/` answers, in families, as the pages of rules list them. */
import * as z from 'zod';
import { key } from './parts-schema.ts';

const text = z.string().min(2);

export const ruleSubjectsSchema = z.strictObject({
  /** In the order in which people see them. */
  families: z.array(
    z.strictObject({
      /** Part of the address of its page. */
      id: key,
      title: text,
      /** `question`: as a member would ask it, and as the heading of its rules. */
      subjects: z.array(z.strictObject({ id: key, question: text })).min(1),
    }),
  ),
});

export type RuleSubjects = z.infer<typeof ruleSubjectsSchema>;
