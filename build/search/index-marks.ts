/** What stands in a page for the search index alone. Nobody reads it there, and it is a good part of what a phone loads. */

/** Hidden elements without text: what kind of page it is, for which regions, other words for it. */
const EMPTY = /<span(?=[^>]* data-pagefind-(?:meta|filter)=)[^>]*><\/span>/g;
/** How parts of a page count. `data-pagefind-body` stays: it says that the page is in the index. */
const MARKS = / data-pagefind-(?:ignore|weight)(?:="[^"]*")?(?=[^<>]*>)/g;

/** A finished page as it is served, once the index is made. */
export const withoutIndexMarks = (html: string): string =>
  html.replace(EMPTY, '').replace(MARKS, '').replace(' data-pagefind-body="true"', ' data-pagefind-body');

/** Values with many quotation marks, which are data for scripts, within the other kind of quotation marks. */
export const withPlainQuotes = (html: string): string =>
  html.replace(/="([^"']*&quot;[^"']*)"(?=[^<>]*>)/g, (_, value: string) => `='${value.replaceAll('&quot;', '"')}'`);
