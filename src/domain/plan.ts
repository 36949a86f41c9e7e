/**
 * Whose help center this is: `data/plan.json`, the one file that names the plan and the site. Checked at build time
 * against `plan-schema.ts`.
 */
import file from '../../data/plan.json' with { type: 'json' };
import type { Plan, Site } from './plan-schema.ts';

export const plan: Plan = file.plan;
export const site: Site = file.site;
