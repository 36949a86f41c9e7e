/**
 * The score that Mozilla's HTTP Observatory gives an answer, from its own tests and points. Its scanner wants a
 * public host; here its tests get the answer itself. TLS and the step from http to https are the platform's, and
 * are taken as given.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PACKAGE = new URL('./node_modules/@mdn/mdn-http-observatory/', import.meta.url);

interface Verdict {
  result: string;
}

/** What these files use of the package, which has no types. */
interface Observatory {
  ALL_TESTS: readonly ((requests: unknown) => Verdict)[];
  Requests: new (hostname: string) => { responses: Record<string, unknown>; resources: { path: string | null }; session: unknown };
  getScoreModifier: (result: string) => number;
}

async function load(): Promise<Observatory> {
  // The package downloads this list when it is installed. No host of ours is on it.
  writeFileSync(fileURLToPath(new URL('conf/hsts-preload.json', PACKAGE)), '{}');
  const modules = await Promise.all(
    ['constants', 'types', 'grader/grader'].map((name) => import(new URL(`src/${name}.js`, PACKAGE).href) as Promise<object>),
  );
  return Object.assign({}, ...modules) as Observatory;
}

export interface Score {
  /** 100 is the start; extra points come on top. */
  points: number;
  /** What each test found, and the points it gave or took. */
  findings: Record<string, number>;
}

/** `html` is the body when the answer is a page. */
export async function observatoryScore(response: Response, html: string): Promise<Score> {
  const { ALL_TESTS, Requests, getScoreModifier } = await load();
  const url = new URL('https://site.example/');
  const answer = {
    status: 200,
    headers: Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie')),
    verified: true,
    httpEquiv: new Map(),
  };
  const redirects = [
    { url: new URL('http://site.example/'), status: 301 },
    { url, status: 200 },
  ];
  const requests = new Requests(url.hostname);
  Object.assign(requests.responses, {
    auto: answer,
    http: answer,
    https: answer,
    cors: answer,
    httpRedirects: redirects,
    httpsRedirects: [redirects[1]],
  });
  requests.resources.path = html;
  requests.session = { url, response: answer, redirectHistory: redirects, jar: { serializeSync: () => ({ cookies: [] }) } };

  const results = ALL_TESTS.map((test) => test(requests).result);
  const findings = Object.fromEntries(results.map((result) => [result, getScoreModifier(result)]));
  return { points: 100 + Object.values(findings).reduce((sum, points) => sum + points, 0), findings };
}
