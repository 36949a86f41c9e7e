/** `_headers`: what the asset server sends with files and built pages. Also when the Worker asks for one. */
import { DEFAULT_LOCALE, LOCALES, pathIn } from '#domain/locale.ts';
import { pagePolicy, SECURITY_HEADERS, type InlineHashes } from '#domain/security-headers.ts';

type Rule = readonly [path: string, headers: Readonly<Record<string, string>>];

const rules = (hashes: InlineHashes): readonly Rule[] => [
  ['/*', { 'Content-Security-Policy': pagePolicy(hashes), ...SECURITY_HEADERS }],
  // Their names change with their content.
  ['/_astro/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }],
  // Facts and the description of the API change with a deploy.
  ['/api/v1/regions', { 'Cache-Control': 'public, max-age=300' }],
  ['/api/v1/rules', { 'Cache-Control': 'public, max-age=300' }],
  ['/api/v1/openapi.json', { 'Cache-Control': 'public, max-age=300' }],
  // By its extension alone the asset server takes it for text/x-vcard, which some phones do not open.
  ...LOCALES.map((locale): Rule => [pathIn(locale, '/regions/*.vcf'), { 'Content-Type': 'text/vcard; charset=utf-8' }]),
  // The Worker says it of what it fills in.
  ...LOCALES.filter((locale) => locale !== DEFAULT_LOCALE).map((locale): Rule => [`/${locale}/*`, { 'Content-Language': locale }]),
  // Their extensions say less than what they are.
  ['/opensearch.xml', { 'Content-Type': 'application/opensearchdescription+xml' }],
  ['/facts/changes.xml', { 'Content-Type': 'application/atom+xml; charset=utf-8' }],
  // Copies for programs: a search engine leads people to the page.
  ['/*.md', { 'Content-Type': 'text/markdown; charset=utf-8', 'X-Robots-Tag': 'noindex' }],
  ['/site.webmanifest', { 'Content-Type': 'application/manifest+json' }],
];

export const headersFile = (hashes: InlineHashes): string =>
  rules(hashes)
    .map(([path, headers]) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
