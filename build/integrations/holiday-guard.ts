/** Stops a build whose holidays will run out before anyone looks. */
import type { AstroIntegration } from 'astro';
import { holidayProblems } from '../data/holiday-problems.ts';
import { readData } from '../data/read-data.ts';
import { DataError } from '../data/read-json.ts';

export function holidayGuard(): AstroIntegration {
  return {
    name: 'holiday-guard',
    hooks: {
      'astro:build:start': () => {
        const today = new Date().toISOString().slice(0, 10);
        const problems = holidayProblems(readData(process.cwd()).holidays.dates, today);
        if (problems.length > 0) throw new DataError(problems);
      },
    },
  };
}
