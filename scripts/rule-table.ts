/** `npm run rules:table`: writes the table of `docs/rules.md` anew from `data/rules/`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { statesOf } from '#domain/facts/rules.ts';
import { readData } from '../build/data/read-data.ts';
import { withRuleTable } from '../build/data/rule-table.ts';

const FILE = 'docs/rules.md';
const { rules, ruleSubjects, regions, site } = readData(process.cwd());
const states = statesOf(regions).sort();
writeFileSync(FILE, withRuleTable(readFileSync(FILE, 'utf8'), rules, ruleSubjects, { states, on: site.reviewed }));
