import { describe, expect, it } from 'vitest';
import { withoutIndexMarks, withPlainQuotes } from '../../build/search/index-marks.ts';

describe('a page as it is served', () => {
  it('a page as it is served lacks what only the search index reads', () => {
    const html =
      '<main id="main" data-pagefind-body="true"><span data-pagefind-meta="kind:Answer" hidden></span>' +
      '<span hidden data-aliases="old name, other name" data-pagefind-meta="aliases[data-aliases]"></span>' +
      '<h1 data-pagefind-weight="5">Title</h1><p class="reviewed" data-pagefind-ignore="all">Last</p></main>';
    expect(withoutIndexMarks(html)).toBe('<main id="main" data-pagefind-body><h1>Title</h1><p class="reviewed">Last</p></main>');
  });

  it('a page as it is served keeps every word and every other attribute', () => {
    const html = '<p data-r="georgia">Text about data-pagefind-ignore="all" stays</p><span hidden class="x"></span>';
    expect(withoutIndexMarks(html)).toBe(html);
  });

  it('a page as it is served holds data of scripts in the shortest way that means the same', () => {
    expect(withPlainQuotes('<p data-words="{&quot;a&quot;:&quot;b &amp; c&quot;}" id="x">')).toBe(
      `<p data-words='{"a":"b &amp; c"}' id="x">`,
    );
    for (const html of ['<p title="it\'s &quot;so&quot;">', '<p>a="b &quot; c"</p>']) expect(withPlainQuotes(html)).toBe(html);
  });
});
