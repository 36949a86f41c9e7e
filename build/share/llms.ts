/** `/llms.txt`: what this site is and where its texts are, for programs (https://llmstxt.org). */
import type { HelpArticle } from '../content/article.ts';
import { site } from '#domain/plan.ts';
import { topicsIn } from '#domain/articles/catalog-topics.ts';
import { fill } from '#domain/text/fill.ts';
import { urlsFor } from '#domain/urls.ts';
import type { Locale } from '#domain/locale.ts';
import { copyAddress } from '../../src/view/share-kind.ts';
import { wordsFor } from '../../src/words/index.ts';

/** @param articles those with a copy, in the order of the site */
export function llmsText(articles: readonly HelpArticle[], locale: Locale): string {
  const words = wordsFor(locale);
  const { llms } = words;
  const urls = urlsFor(locale);
  const line = (title: string, path: string, more = '') => `- [${title}](${site.url}${path})${more === '' ? '' : `: ${more}`}`;
  const copies = (among: readonly HelpArticle[]) =>
    among.map(({ entry, address }) => line(entry.title, copyAddress(address), entry.summary));
  const sections: [string, string[]][] = [
    [
      llms.start,
      [
        line(words.contactPage.title, urls.contact()),
        line(words.regionList.title, urls.regions()),
        line(words.factsPage.title, urls.facts()),
      ],
    ],
    [llms.data, [line(llms.regions, '/api/v1/regions'), line(llms.rules, '/api/v1/rules'), line(llms.changes, urls.factChanges())]],
    [words.page.services, copies(articles.filter(({ collection }) => collection === 'guides'))],
    ...topicsIn(locale).map(({ id, title }): [string, string[]] => [
      title,
      copies(articles.filter(({ collection, entry }) => collection === 'faqs' && 'topic' in entry && entry.topic === id)),
    ]),
    [words.crumbs.forms, copies(articles.filter(({ collection }) => collection === 'forms'))],
  ];
  return [
    `# ${site.name}`,
    `> ${words.site.tagline}. ${site.notice}`,
    fill(llms.how, { regions: site.url + urls.regions() }),
    ...sections.filter(([, lines]) => lines.length > 0).map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}`),
  ]
    .join('\n\n')
    .concat('\n');
}
