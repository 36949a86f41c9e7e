/** Lets a browser offer the search of this site in its address bar: https://github.com/dewitt/opensearch. */
import type { APIRoute } from 'astro';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { site } from '#domain/plan.ts';
import { urls } from '#domain/urls.ts';
import { ICONS } from '../view/icons.ts';
import { xml } from '../view/xml.ts';
import { wordsFor } from '../words/index.ts';

/** The longest that the format allows. */
const SHORT_NAME = 16;

const words = wordsFor(DEFAULT_LOCALE);

const description = () =>
  `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
${[
  xml('ShortName', site.name.slice(0, SHORT_NAME)),
  xml('Description', words.site.tagline),
  xml('InputEncoding', 'UTF-8'),
  xml('Language', DEFAULT_LOCALE),
  ...ICONS.filter(({ bleed }) => !bleed)
    .slice(0, 1)
    .map(({ path, size }) => xml('Image', site.url + path, { height: String(size), width: String(size), type: 'image/png' })),
  xml('Url', '', { type: 'text/html', method: 'get', template: `${site.url}${urls.search()}?q={searchTerms}` }),
].join('\n')}
</OpenSearchDescription>
`;

export const GET: APIRoute = () => new Response(description());
