/** How one bill is paid in one region: the words of `src/content/bills`, with the values of the region in them. */
import { bills, catalogIn, groupOf } from '#domain/catalog.ts';
import { known } from '#domain/facts/look-up.ts';
import type { Region } from '#domain/facts/schema.ts';
import { factText } from '#domain/facts/text.ts';
import type { Locale } from '#domain/locale.ts';
import { FACT_KEY, rowsFor } from '#domain/pay/bill-rows.ts';
import type { BillRow, BillText } from '#domain/pay/bill-schema.ts';
import type { Bill } from '#domain/pay/bills.ts';
import type { RegionId } from '#domain/regions/ids.ts';
import { fill } from '#domain/text/fill.ts';
import { languageIn } from '../words/index.ts';
import { capital } from './capital.ts';
import { dueReminders } from './due-reminders.ts';
import { inlineFact, toHtml, valueTag, whereText } from './fact-tags.ts';
import { rich } from './rich.ts';

export interface Row {
  label: string;
  html: string;
}

export interface PayGuide {
  /** What its page shows at once: when it is due, where to mail it, and what `ways` of the bill says. */
  ways: Row[];
  details: Row[];
}

/** Whether the region has a value of a fact. */
export const isKnownIn = (region: RegionId, key: string): boolean => known(groupOf(key, region)).length > 0;

/** The value of a fact within a sentence. */
export const factHtml = (region: RegionId, key: string, locale: Locale): string =>
  toHtml(inlineFact(catalogIn(locale), key, [region], locale));

/** The rule of each part of the region, with a reminder to save. */
function dueRow(region: Region, key: string, locale: Locale): Row[] {
  const { words } = languageIn(locale);
  const { payStep, monthlyReminder } = words;
  const html = dueReminders(region, key, locale).map(({ fact, part, href }) => {
    const rule = capital(factText(fact, { locale, words }));
    const link = rich(`[${monthlyReminder.save}](file)`, { file: href });
    if (!part) return `${rich(rule)}. ${link}`;
    const unseen = `<span class="visually-hidden"> ${rich(fill(monthlyReminder.saveFor, { area: part }))}</span>`;
    return `${rich(`**${part}:** ${rule}.`)} ${link.replace('</a>', `${unseen}</a>`)}`;
  });
  return html.length > 0 ? [{ label: payStep.due, html: html.join('<br>') }] : [];
}

function mailRow(region: RegionId, key: string, locale: Locale): Row[] {
  const language = languageIn(locale);
  const html = known(catalogIn(locale).groupOf(key, region)).map((fact) => {
    const where = whereText(fact);
    return `${where ? `${rich(where)}<br>` : ''}${toHtml(valueTag(fact, language))}`;
  });
  return html.length > 0 ? [{ label: language.words.payStep.byMail, html: html.join('<br>') }] : [];
}

export function payGuide(text: BillText, bill: Bill, region: Region, locale: Locale): PayGuide {
  const { id } = region;
  const { due, mail } = bills[bill];
  const rowsOf = (rows: readonly BillRow[]): Row[] =>
    rowsFor(rows, id, (key) => isKnownIn(id, key)).map((row) => ({
      label: row.label,
      html: rich(row.text).replace(FACT_KEY, (_, key: string) => factHtml(id, key, locale)),
    }));
  return {
    ways: [...(due ? dueRow(region, due, locale) : []), ...(mail ? mailRow(id, mail, locale) : []), ...rowsOf(text.ways)],
    details: rowsOf(text.details),
  };
}
