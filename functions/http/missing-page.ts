/** For an address that does not exist: the one that is meant, or the built page that says so. */
import { redirects } from '#domain/catalog-redirects.ts';
import { localeOfPath, pathIn } from '#domain/locale.ts';
import { pathsAbove, readingsOf } from '#domain/typed-path.ts';
import { builtPage } from './built-page.ts';
import type { AppContext } from './context.ts';

const A_DAY = 'public, max-age=86400';

/** Whether a path has something behind it, asked of the routes first. */
export type HasRoute = (path: string) => boolean;

async function exists(c: AppContext, hasRoute: HasRoute, path: string): Promise<boolean> {
  if (hasRoute(path)) return true;
  const response = await c.var.deps.asset(path);
  await response.body?.cancel();
  return response.ok;
}

const pathOf = (c: AppContext): string => new URL(c.req.url).pathname;

/** Leads on with the query. `path` is made of plain characters, and stands on this site. */
function leadOn(c: AppContext, path: string): Response {
  const [page = path, part] = path.split('#');
  const fragment = part === undefined ? '' : `#${part}`;
  // Browsers lean it the other way in a path; nobody may take a query for one.
  const query = new URL(c.req.url).search.replaceAll('\\', '%5C');
  return c.body(null, 308, { Location: `${page}${query}${fragment}`, 'Cache-Control': A_DAY });
}

/** Where the content of an old address is now; null where there is no such address. */
export function redirected(c: AppContext, known = redirects): Response | null {
  const path = pathOf(c);
  const old = [path, ...readingsOf(path)].find((reading) => Object.hasOwn(known, reading));
  const to = old === undefined ? undefined : known[old];
  return to === undefined ? null : leadOn(c, to);
}

/** Leads to the address that is meant; null where none is. */
export async function meantAddress(c: AppContext, hasRoute: HasRoute): Promise<Response | null> {
  const old = redirected(c);
  if (old) return old;
  for (const reading of readingsOf(pathOf(c))) if (await exists(c, hasRoute, reading)) return leadOn(c, reading);
  return null;
}

/** The page for an address that is none. It offers the nearest one above. */
export async function missingPage(c: AppContext, hasRoute: HasRoute): Promise<Response> {
  let nearest: string | undefined;
  for (const above of pathsAbove(readingsOf(pathOf(c)).at(-1) ?? pathOf(c)))
    if (nearest === undefined && (await exists(c, hasRoute, above))) nearest = above;
  return builtPage(c, pathIn(localeOfPath(pathOf(c)), '/404/'), {
    status: 404,
    fill(page) {
      if (nearest === undefined) return;
      const href = nearest;
      page
        .on('[data-nearest]', { element: (place) => void place.removeAttribute('hidden') })
        .on('[data-nearest] a', { element: (link) => void link.setAttribute('href', href).setInnerContent(href) });
    },
  });
}
