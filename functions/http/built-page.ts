import type { AppContext } from './context.ts';
import { DEFAULT_LOCALE, localeOfPath } from '#domain/locale.ts';
import { comeBackTo, sameInLanguages } from './come-back.ts';
import { timed } from './timing.ts';

export interface PageAnswer {
  status?: number;
  /** Says what to change in the page. */
  fill?: (rewriter: HTMLRewriter) => void;
  headers?: Readonly<Record<string, string>>;
}

/**
 * A page of the build as an answer of the Worker. It keeps the content policy of the file, which allows its style and
 * script by their hashes, and is stored by nobody unless `headers` says otherwise. Throws when the build left no such page.
 */
export async function builtPage(c: AppContext, path: string, { status = 200, fill, headers = {} }: PageAnswer = {}): Promise<Response> {
  const file = await timed(c, 'assets', () => c.var.deps.asset(path));
  if (!file.ok) throw new Error(`The build left no ${path}.`);
  const locale = localeOfPath(path);
  const policy = file.headers.get('Content-Security-Policy');
  let page = file;
  if (fill) {
    const rewriter = new HTMLRewriter();
    // Before `fill`, which may know better.
    if (status === 200) comeBackTo(rewriter, c.req.url);
    sameInLanguages(rewriter, c.req.url);
    fill(rewriter);
    page = rewriter.transform(file);
  }
  return new Response(page.body, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      ...(locale === DEFAULT_LOCALE ? {} : { 'Content-Language': locale }),
      'Cache-Control': 'no-store',
      ...(policy === null ? {} : { 'Content-Security-Policy': policy }),
      ...headers,
    },
  });
}
