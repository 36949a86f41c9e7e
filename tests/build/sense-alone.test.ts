/** Headings, landmarks and links as a list of them reads: each makes sense away from the text around it. */
import { expect, describe, it } from 'vitest';
import { complaints, files, pages, read, type BuiltPage } from './built-site.ts';
import { attribute, documentOf, textOf, type HtmlElement } from './dom.ts';

/** What an element is called by; nothing when it has no name. */
function nameOf(page: BuiltPage, element: HtmlElement): string {
  const by = attribute(element, 'aria-labelledby');
  const label = by ? documentOf(page).querySelector(`#${by}`) : null;
  return attribute(element, 'aria-label') ?? (label ? textOf(label) : '');
}

const isHidden = (element: HtmlElement): boolean => {
  for (let node: HtmlElement | null = element; node; node = node.parent) {
    if (node.hasAttribute('hidden') || node.tagName === 'template' || attribute(node, 'aria-hidden') === 'true') return true;
  }
  return false;
};

const all = (page: BuiltPage, selector: string) =>
  documentOf(page)
    .querySelectorAll(selector)
    .filter((element) => !isHidden(element));

/** Regions whose passage an element stands in; none when it is for everyone. */
const placeOf = (element: HtmlElement): string | null => {
  for (let node: HtmlElement | null = element; node; node = node.parent) {
    const regions = attribute(node, 'data-r');
    if (regions) return regions;
  }
  return null;
};

const LANDMARKS: Readonly<Record<string, string>> = {
  header: 'banner',
  footer: 'contentinfo',
  main: 'main',
  nav: 'navigation',
  aside: 'complementary',
};

function landmarksOf(page: BuiltPage): string[] {
  return all(page, 'header, footer, main, nav, aside, form, section, [role="search"]').flatMap((element) => {
    const name = nameOf(page, element);
    const role =
      attribute(element, 'role') ?? LANDMARKS[element.tagName] ?? (name ? { form: 'form', section: 'region' }[element.tagName] : '');
    return role ? [`${role} "${name}"`] : [];
  });
}

describe('read by itself', () => {
  it('read by itself each link text leads to one place of a page, or names the region that it is for', () => {
    expect(
      complaints((page) => {
        const targets = new Map<string, Set<string>>();
        for (const link of all(page, 'a[href]')) {
          // Of rows for several regions a person reads one; each row starts with the name of its region.
          if (placeOf(link)) continue;
          const text = (attribute(link, 'aria-label') ?? textOf(link)).toLowerCase();
          targets.set(text, (targets.get(text) ?? new Set()).add(attribute(link, 'href') ?? ''));
        }
        return [...targets].filter(([, hrefs]) => hrefs.size > 1).map(([text, hrefs]) => `"${text}" → ${[...hrefs].join(', ')}`);
      }),
    ).toEqual({});
  });

  it('read by itself each link text says more than one general word', () => {
    const vague =
      /^((click|read|see|learn|find|go|tap|this|to) )*(here|this|more|link|details?|page|next|back|it|there|now|yes|no|open|download|continue)$/;
    expect(
      complaints((page) =>
        all(page, 'a[href]')
          .map((link) =>
            (attribute(link, 'aria-label') ?? textOf(link))
              .toLowerCase()
              .replaceAll(/[^a-z0-9 ]/g, '')
              .trim(),
          )
          .filter((text) => text.length < 3 || vague.test(text)),
      ),
    ).toEqual({});
  });

  it('read by itself each heading has words, and differs from the others of its section', () => {
    expect(
      complaints((page) => {
        const path: string[] = [];
        const seen = new Set<string>();
        return all(page, 'h1, h2, h3, h4').flatMap((heading) => {
          const level = Number(heading.tagName.slice(1));
          path.length = level - 1;
          path[level - 1] = textOf(heading);
          const place = `${path.join(' › ')} ${placeOf(heading) ?? ''}`;
          const faults = textOf(heading) === '' ? ['an empty heading'] : seen.has(place) ? [`twice: ${place}`] : [];
          seen.add(place);
          return faults;
        });
      }),
    ).toEqual({});
  });

  it('read by itself each landmark has a name of its own where a page has several of its kind, and none but <main> holds the article', () => {
    expect(
      complaints((page) => {
        const landmarks = landmarksOf(page);
        const twice = landmarks.filter((landmark, index) => landmarks.indexOf(landmark) !== index);
        const unnamed = ['navigation', 'form', 'region', 'search', 'complementary'].filter((role) => landmarks.includes(`${role} ""`));
        const missing = ['banner', 'main', 'contentinfo'].filter((role) => !landmarks.includes(`${role} ""`));
        return [...twice, ...unnamed.map((role) => `${role} without a name`), ...missing.map((role) => `no ${role}`)];
      }),
    ).toEqual({});
  });
});

it('nothing moves, and nothing depends on how a phone is held', () => {
  const sheets = files.filter((file) => file.endsWith('.css') && !file.startsWith('/pagefind/')).map(read);
  const inPages = new Set(pages.flatMap(({ html }) => html.match(/<style[^]*?<\/style>/g) ?? []));
  expect(sheets.length).toBeGreaterThan(5);
  expect(inPages.size).toBeGreaterThan(0);
  for (const css of [...sheets, ...inPages]) expect(css).not.toMatch(/orientation:|@keyframes|animation|transition|scroll-behavior/);
  const scripts = files.filter((file) => file.endsWith('.js') && file.startsWith('/_astro/'));
  expect(scripts.length).toBeGreaterThan(5);
  for (const file of scripts) expect(read(file), file).not.toMatch(/behavior:\s*["'`](smooth|auto)|\.animate\(|startViewTransition/);
});
