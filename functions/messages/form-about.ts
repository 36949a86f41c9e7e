/** What a message starts with when someone comes from "Something wrong?" or "This number is wrong?". */
import * as catalog from '#domain/catalog.ts';
import { isRegionId } from '#domain/regions/ids.ts';
import { fill, type Words } from '../../src/words/worker.ts';
import type { AppContext } from '../http/context.ts';

const PAGE = /^\/(?:[a-z\d-]{1,80}\/){0,6}$/;
const FACT = /^([a-z-]{1,40})\/([a-z\d-]{1,60})$/;

/** The first words for a page or a fact of this site; nothing for what is none, and nothing of it is repeated. */
export async function messageAbout(c: AppContext, { messageStart }: Pick<Words, 'messageStart'>): Promise<string> {
  const { page = '', fact = '' } = c.req.query();
  const [, place, key = ''] = FACT.exec(fact) ?? [];
  if (isRegionId(place) && catalog.groupOf(key, place)) return fill(messageStart.fact, { fact: `${place}/${key}` });
  if (!PAGE.test(page)) return '';
  const known = await c.var.deps.asset(page).catch(() => null);
  await known?.body?.cancel();
  return known?.ok ? fill(messageStart.page, { page }) : '';
}
