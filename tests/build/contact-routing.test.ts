import { describe, expect, it } from 'vitest';
import routing from '../../data/routing.json';
import { pages } from './built-site.ts';

const built = new Set(pages.map(({ url }) => url));

describe('the routing of contacts', () => {
  it('the routing of contacts sends people only to pages of this site that exist', () => {
    const paths = routing.topics.flatMap((topic) => ('selfService' in topic ? topic.selfService.map(({ path }) => path) : []));
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !built.has(path))).toEqual([]);
  });

  it('the routing of contacts is shown whole in one table: every topic, and a way for each coverage that differs', () => {
    const table = pages.find(({ url }) => url === '/contact/table/')?.html ?? '';
    for (const { title } of routing.topics) expect(table).toContain(`Help with ${title}`.replaceAll("'", '&#39;'));
    for (const { title } of [routing.coverage.medicare, routing.coverage.exchange, routing.coverage.cobra])
      expect(table.toLowerCase()).toContain(`<td>${title.toLowerCase()}</td>`);
  });
});
