/**
 * Reads pages of others politely: robots.txt is obeyed, a host gets one request at a time and a pause before the next, and we say
 * who we are. Only https, no cookies, no second try.
 */
import robotsParser from 'robots-parser';
import { pageText } from './page-text.ts';
import type { Answer } from './verdict.ts';

export interface ReaderOptions {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Waits so many milliseconds. */
  pause: (ms: number) => Promise<void>;
  /** `help-watch/1 (+https://…)`: the name that robots.txt may use, and where we are found. */
  agent: string;
  /** Milliseconds between two requests to a host, unless its robots.txt asks for more. */
  gap?: number;
  /** Milliseconds for a request, its body included. */
  timeout?: number;
  /** Bytes of a page that are read. */
  limit?: number;
}

type Fetched =
  | { kind: 'body'; status: number; type: string; body: string; cut: boolean }
  | { kind: 'redirect'; to: string }
  | { kind: 'failed'; why: string };

/** As browsers allow, and less. */
const MOST_REDIRECTS = 8;
/** A site that asks for longer pauses is not read: one page an hour is no visit. */
const LONGEST_GAP = 60_000;
const ROBOTS = '/robots.txt';
const READABLE = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/;

/** The first `limit` bytes, in the character set that the header names. */
async function read(response: Response, limit: number): Promise<{ body: string; cut: boolean }> {
  const charset = /charset="?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  const parts: Uint8Array[] = [];
  let left = limit;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    parts.push(part.subarray(0, left));
    left -= part.length;
    if (left < 0) break; // Leaving the loop closes the connection.
  }
  let decoder = new TextDecoder();
  try {
    decoder = new TextDecoder(charset);
  } catch {
    // A character set that nobody knows: figures read the same.
  }
  return { body: decoder.decode(Buffer.concat(parts)), cut: left < 0 };
}

/** Why a request failed, in a word: `TimeoutError`, `ENOTFOUND`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  const { cause } = error;
  const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return `no answer: ${typeof code === 'string' ? code : error.name}`;
}

/** @returns a function that reads an address; each address and each robots.txt is asked for once */
export function createReader({ fetch, pause, agent, gap = 2_000, timeout = 20_000, limit = 3_000_000 }: ReaderOptions) {
  /** By host: ends when its last request has. */
  const turns = new Map<string, Promise<unknown>>();
  const robots = new Map<string, Promise<{ bars: (address: string) => string | null; gap: number } | { failed: string }>>();
  const answers = new Map<string, Promise<Answer>>();

  async function request(address: string): Promise<Fetched> {
    try {
      const headers = { 'user-agent': agent, accept: 'text/html, text/plain', 'accept-language': 'en-US' };
      const response = await fetch(address, { headers, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
      const to = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && to !== null) {
        await response.body?.cancel();
        return URL.canParse(to, address) ? { kind: 'redirect', to: new URL(to, address).href } : { kind: 'failed', why: 'leads nowhere' };
      }
      const type = response.headers.get('content-type') ?? '';
      if (!response.ok || !(READABLE.test(type) || address.endsWith(ROBOTS))) {
        await response.body?.cancel();
        return { kind: 'body', status: response.status, type, body: '', cut: false };
      }
      return { kind: 'body', status: response.status, type, ...(await read(response, limit)) };
    } catch (error) {
      return { kind: 'failed', why: reasonOf(error) };
    }
  }

  /** Waits for the turn of the host, and for its pause. */
  function inTurn(address: string, wait: number): Promise<Fetched> {
    const { host } = new URL(address);
    const before = turns.get(host);
    const own = (before ?? Promise.resolve()).then(() => (before ? pause(wait) : undefined)).then(() => request(address));
    turns.set(host, own);
    return own;
  }

  /** Follows redirects. `mayAsk` says why an address must not be asked for; null: it may. */
  async function follow(
    start: string,
    mayAsk: (address: string) => Promise<{ wait: number } | Answer>,
  ): Promise<{ at: string; got: Extract<Fetched, { kind: 'body' }> } | Answer> {
    let at = start;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      if (!at.startsWith('https://')) return { state: 'silent', why: 'leads away from https' };
      const leave = await mayAsk(at);
      if ('state' in leave) return leave;
      const got = await inTurn(at, leave.wait);
      if (got.kind === 'failed') return { state: 'silent', why: got.why };
      if (got.kind === 'body') return { at, got };
      at = got.to;
    }
    return { state: 'silent', why: 'leads in circles' };
  }

  /** RFC 9309: no robots.txt allows everything, one that cannot be read allows nothing. */
  async function readRobots(origin: string): Promise<{ bars: (address: string) => string | null; gap: number } | { failed: string }> {
    const file = `${origin}${ROBOTS}`;
    const answer = await follow(file, () => Promise.resolve({ wait: gap }));
    if ('state' in answer) return { failed: 'why' in answer ? answer.why : 'no answer' };
    const { status, body } = answer.got;
    if (status >= 500 || status === 429) return { failed: `robots.txt answers ${status}` };
    const rules = robotsParser(file, body);
    const asked = (rules.getCrawlDelay(agent) ?? 0) * 1000;
    const bars = (address: string) => {
      if (rules.isAllowed(address, agent) === false) return 'its robots.txt asks programs to leave this page alone';
      return asked > LONGEST_GAP ? `its robots.txt asks for pauses of ${asked / 1000} seconds` : null;
    };
    return { bars, gap: Math.max(gap, asked) };
  }

  async function mayAsk(address: string): Promise<{ wait: number } | Answer> {
    const { origin } = new URL(address);
    const known = robots.get(origin) ?? readRobots(origin);
    robots.set(origin, known);
    const found = await known;
    if ('failed' in found) return { state: 'silent', why: found.failed };
    const why = found.bars(address);
    return why === null ? { wait: found.gap } : { state: 'barred', why };
  }

  async function answerOf(address: string): Promise<Answer> {
    if (/\.pdf(?:$|[?#])/i.test(address)) return { state: 'unreadable', why: 'a PDF' };
    const answer = await follow(address, mayAsk);
    if ('state' in answer) return answer;
    const { at, got } = answer;
    if (got.status === 404 || got.status === 410) return { state: 'missing', at, status: got.status };
    if (got.status !== 200) return { state: 'silent', why: `answers ${got.status}` };
    if (!READABLE.test(got.type)) return { state: 'unreadable', why: `not a page, but ${got.type}` };
    return { state: 'page', page: { at, ...pageText(got.body, at) }, cut: got.cut };
  }

  return (address: string): Promise<Answer> => {
    const answer = answers.get(address) ?? answerOf(address);
    answers.set(address, answer);
    return answer;
  };
}
