/** How often danger is seen, and where calm texts get a card. */
import type { Safety } from '#domain/search/safety.ts';
import { isDanger, type Labelled } from './texts.ts';

export interface Score {
  name: string;
  danger: number;
  found: number;
  calm: number;
  alarms: number;
  /** Crises with a card, and those of them with 988 first. */
  crises: number;
  first988: number;
  advice: number;
  adviceAlarms: number;
}

export type Judge = (row: Labelled) => Safety | null;

export function scoreOf(name: string, rows: readonly Labelled[], judge: Judge): Score {
  const hasCard = (row: Labelled): boolean => isDanger({ expect: judge(row) ?? 'none' });
  const of = (expect: string) => rows.filter((row) => row.expect === expect);
  const danger = rows.filter(isDanger);
  const crises = of('crisis').filter(hasCard);
  return {
    name,
    danger: danger.length,
    found: danger.filter(hasCard).length,
    calm: of('none').length,
    alarms: of('none').filter(hasCard).length,
    crises: crises.length,
    first988: crises.filter((row) => judge(row) === 'crisis').length,
    advice: of('advice').length,
    adviceAlarms: of('advice').filter(hasCard).length,
  };
}

const percent = (part: number, of: number): string => (of === 0 ? '' : `${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`);

export const scoreLine = ({ name, danger, found, calm, alarms, crises, first988, advice, adviceAlarms }: Score): string =>
  `| ${name} | ${percent(found, danger)} | ${percent(alarms, calm)} | ${percent(first988, crises)} | ${percent(adviceAlarms, advice)} |`;

export const SCORE_HEAD =
  '| texts | danger seen | calm texts with a card | crises seen that get 988 first | questions for a nurse with a card |\n| --- | --- | --- | --- | --- |';
