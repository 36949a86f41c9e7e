/** Which pages a device keeps for when it has no connection, and how they look then. */

/** A page that may be kept: an address of this site without a query, outside what is private or only true now. */
export function mayKeep(address: string, origin: string): boolean {
  const { origin: its, pathname, search } = new URL(address);
  if (its !== origin || search !== '' || !pathname.endsWith('/')) return false;
  return !/^\/(?:[a-z]{2}\/)?(?:api|go|region|coverage|search|problem|contact\/message)\//.test(pathname);
}

/** Whether an answer may be stored: it came from where it was asked for, and does not say otherwise. */
export const mayStore = ({ ok, redirected, headers }: Pick<Response, 'ok' | 'redirected' | 'headers'>): boolean =>
  ok && !redirected && !/\bno-store\b/i.test(headers.get('Cache-Control') ?? '');

/** A whole page of ours that is not sensitive: those are never kept. */
export const isKeepable = (html: string): boolean => html.includes('<main') && !/<html[^>]*\sdata-sensitive\b/.test(html);

/** The scripts and styles that a page names. Their names change with their content, so that they always fit it. */
export const filesOf = (html: string): string[] => [...new Set(html.match(/\/_astro\/[\w.-]+\.(?:js|css)\b/g) ?? [])];

/** The scripts that a script needs before it runs. What it loads on demand may be missing. */
export const importsOf = (script: string): string[] =>
  [...script.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, name = '']) => `/_astro/${name}`);

/** When the numbers of an answer were right, in milliseconds: a browser may have kept it for a while before. */
export function savedAt(headers: Headers, now: number): number {
  const sent = Date.parse(headers.get('Date') ?? '');
  return sent < now ? sent : now;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The page with a notice at the top of its main part, before anything that could be old. */
export const withNotice = (html: string, notice: string): string => {
  const text = notice.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
  return html.replace(/<main\b[^>]*>/, (main) => `${main}<p class="callout" role="status" data-offline><strong>${text}</strong></p>`);
};

/** Numbers of a region: they stay, however many pages were read since. */
const isOfRegion = (path: string): boolean => /^\/(?:[a-z]{2}\/)?regions\/[a-z-]+\/$/.test(path);

/** Which kept pages have to go, the oldest first, so that at most `most` stay. */
export const tooMany = (kept: readonly { path: string; saved: number }[], most: number): string[] => {
  const read = kept.filter(({ path }) => !isOfRegion(path)).sort((a, b) => a.saved - b.saved);
  return read.slice(0, Math.max(0, read.length - most)).map(({ path }) => path);
};
