import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../build/share/markdown.ts';

const naming = { nameOf: (id: string) => (id === 'hills' ? 'The Hills' : id), origin: 'https://a.example' };
const markdown = (main: string) => markdownOf(`<body><nav>Menu</nav><main>${main}</main></body>`, naming);

describe('a page as Markdown', () => {
  it.each([
    ['headings and paragraphs', '<h1>How?</h1><p>Like <strong>this</strong>.</p>', '# How?\n\nLike **this**.\n'],
    [
      'links, with the whole address',
      '<p><a href="/pay/">Pay</a> or <a href="tel:911">call 911</a></p>',
      '[Pay](https://a.example/pay/) or [call 911](tel:911)\n',
    ],
    ['steps, with what belongs to them', '<ol><li>One</li><li><p>Two</p><p>More</p></li></ol>', '1. One\n2. Two\n\n   More\n'],
    ['lists in lists', '<ul><li>One<ul><li>Two</li></ul></li></ul>', '- One\n\n  - Two\n'],
    ['lines of an address', '<p><span>Box 1<br>Town</span></p>', 'Box 1\nTown\n'],
    [
      'whom a part is for',
      '<div data-r="hills"><p class="region">In The Hills</p><div><p>Call.</p></div></div>',
      '**In The Hills**\n\nCall.\n',
    ],
    [
      'each value that differs by region, with its region',
      '<p>Call <span class="pick"><a data-r="none" href="/regions/">yours</a><span data-r="hills">1</span><span data-r="sea">2</span></span>.</p>',
      'Call 1 (The Hills); 2 (sea).\n',
    ],
  ])('a page as Markdown keeps %s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it('a page as Markdown leaves out what only works in a browser, and what nobody sees', () => {
    const html =
      '<form><button>Choose</button></form><p hidden>x</p><nav>Crumbs</nav><script>1</script><p>Text</p><p class="visually-hidden">y</p>';
    expect(markdown(html)).toBe('Text\n');
  });

  it('a page as Markdown needs a main part', () => {
    expect(() => markdownOf('<p>Text</p>', naming)).toThrow('<main>');
  });
});
