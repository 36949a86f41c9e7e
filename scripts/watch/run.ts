/** One round of the watch: reads `data/`, asks every source, writes the report and nothing else. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slugify } from '#domain/text/slug.ts';
import { readData } from '../../build/data/read-data.ts';
import { createReader, type ReaderOptions } from './reader.ts';
import { reportText } from './report.ts';
import { judge, type Finding } from './verdict.ts';
import { watchList, type WatchedData } from './watch-list.ts';

/** Where the report stands, from the root of the project. */
export const REPORT = '.cache/facts-watch/report.json';

export const look = (data: WatchedData, reader: ReturnType<typeof createReader>): Promise<Finding[]> =>
  Promise.all(watchList(data).map(async (watched) => judge(watched, watched.address === null ? null : await reader(watched.address))));

/** `member-support-center-watch/1 (+https://…; mailto:…)` */
export const agentOf = ({ name, url, securityContact }: { name: string; url: string; securityContact: string | null }): string =>
  `${slugify(name)}-watch/1 (+${url}; ${securityContact ?? `${url}/contact/message/`})`;

/**
 * @param root the project
 * @param now when it looks
 * @returns the report in words
 * @throws when `data/` cannot be read or the report cannot be written
 */
export async function watch(root: string, { now, ...options }: Omit<ReaderOptions, 'agent'> & { now: Date }): Promise<string> {
  const data = readData(root);
  const findings = await look(data, createReader({ ...options, agent: agentOf(data.site) }));
  const file = join(root, REPORT);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ lookedAt: now.toISOString(), findings }, null, 2)}\n`);
  return reportText(findings, data.owners, now.toISOString().slice(0, 10));
}
