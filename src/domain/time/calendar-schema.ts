/**
 * The shape of every window in `data/calendar.json`: a stretch of days in which people may join or change plans. Error
 * messages are written for the person editing the file.
 */
import * as z from 'zod';
import { COVERAGES } from '../contact/coverage.ts';
import { authority, citation, isoDate, jurisdiction, key } from '../facts/parts-schema.ts';

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const WEEKDAY_OF_MONTH =
  /^(first|second|third|fourth) (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day of (January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** A day of one year (`2026-11-01`), or of every year: `10-15`, or `second Monday of November`. */
const day = z
  .string()
  .refine(
    (text) => MONTH_DAY.test(text) || WEEKDAY_OF_MONTH.test(text) || isoDate.safeParse(text).success,
    'Write one day as YYYY-MM-DD, or a day of every year as MM-DD or "second Monday of November".',
  );

export const windowSchema = z
  .strictObject({
    /** What it is about. Windows of one subject differ in whom they are for; a page asks for the subject. */
    subject: key,
    /** Whose window it is: "Covered California", "Medicare’s fall window". */
    title: z.string().min(1),
    jurisdictions: z.array(jurisdiction).min(1),
    coverages: z.array(z.enum(COVERAGES)).min(1),
    /** A narrower group than jurisdictions and coverages tell, in words: after "This is for". */
    onlyFor: z.string().min(1).optional(),
    /** The year of the plans that can be chosen. For a window of every year it follows from the days. */
    planYear: z.number().int().min(2020).max(2100).optional(),
    opens: day,
    closes: day,
    /** The last day to choose a plan whose cover starts in January, where that comes before the last day of the window. */
    chooseBy: day.optional(),
    /** When a plan starts that was chosen in time: on January 1, some day in January, or with the next month. */
    effective: z.literal(['january-1', 'january', 'next-month'], 'Write "january-1", "january" or "next-month".'),
    /** `announced`: an official text names the days. `limit`: only the last day that the law allows is known. */
    certainty: z.literal(['announced', 'limit'], 'Write "announced" or "limit".'),
    /** Facts that tell whom to call and where to choose, such as "exchange". */
    contacts: z.array(key),
    authority: z.array(authority).min(1, 'Name the official text. A window without one is not published.'),
    sources: z.array(citation).optional(),
    /** One sentence: what the member does. */
    todo: z.string().min(1),
    note: z.string().min(1).optional(),
    /** A role of `data/owners.json`. */
    owner: key,
    checkedOn: isoDate,
  })
  .superRefine((window, context) => {
    const report = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const { opens, closes, chooseBy, planYear, certainty, jurisdictions } = window;
    const days = [opens, closes, ...(chooseBy === undefined ? [] : [chooseBy])];
    const dated = days.filter((text) => /^\d{4}-/.test(text)).length;
    if (dated !== 0 && dated !== days.length) report('opens', 'Write all days with their year, or none.');
    if (dated === days.length && planYear === undefined) report('planYear', 'Days of one year need the year of the plans.');
    if (dated === 0 && planYear !== undefined) report('planYear', 'A window of every year has no year of its own. Leave it out.');
    if (dated === days.length && closes < opens) report('closes', 'The window ends before it opens. Swap the days.');
    if (dated === days.length && chooseBy !== undefined && (chooseBy < opens || chooseBy > closes))
      report('chooseBy', 'This day is outside the window.');
    if (certainty === 'limit' && chooseBy === undefined)
      report('chooseBy', 'Where only the last lawful day is known, write a day that is safe.');
    if (jurisdictions.includes('US') && jurisdictions.length > 1)
      report('jurisdictions', '"US" means everywhere. Leave the states out, or write them alone.');
  });

/** `data/calendar.json`. */
export const calendarSchema = z.strictObject({
  /** The page that tells about all windows; others lead to it. */
  page: z.string().regex(/^\/[a-z0-9\-/]+\/$/, 'Write the path of a page of this site, for example /help/plan-changes/when/.'),
  /** By id. */
  windows: z.record(key, windowSchema),
});

export type EnrollmentWindow = z.infer<typeof windowSchema>;
export type Calendar = z.infer<typeof calendarSchema>;
