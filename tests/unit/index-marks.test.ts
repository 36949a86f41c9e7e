import { describe, expect, it } from 'vitest';
import { withoutIndexMarks } from '../../build/search/index-marks.ts';

describe('a page as it is served', () => {
  it('a page as it is served lacks what only the search index reads', () => {
    const html =
      '<main id="main" data-pagefind-body="true"><span data-pagefind-meta="kind:Answer" hidden></span>' +
      '<span hidden data-aliases="old name, other name" data-pagefind-meta="aliases[data-aliases]"></span>' +
      '<h1 data-pagefind-weight="5">Title</h1><p class="reviewed" data-pagefind-ignore="all">Last</p></main>';
    expect(withoutIndexMarks(html)).toBe('<main id="main" data-pagefind-body="true"><h1>Title</h1><p class="reviewed">Last</p></main>');
  });

  it('a page as it is served keeps every word and every other attribute', () => {
    const html = '<p data-r="georgia">Text about data-pagefind-ignore="all" stays</p><span hidden class="x"></span>';
    expect(withoutIndexMarks(html)).toBe(html);
  });
});
