/** A mail service for benches that may be slow, refuse, or never answer, in place of the one of this machine. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';

export interface MailSink {
  /** References of the mails that arrived, one for each mail. */
  arrived: string[];
  /** Mails that were handed over, whatever became of them. */
  attempts: () => number;
  /** From now on nothing is answered, or all is as before. */
  hang: (hangs: boolean) => void;
  /** For `wrangler dev`: the built Worker with this sink as its mail service. */
  args: string[];
  stop: () => void;
}

const SERVER = 'dist/server';
const CONFIG = join(SERVER, 'with-mail-sink.json');
const FOLDER = '.cache/mail-sink';

/** Takes what `EMAIL.send` gets, and says what the sink says. */
const WORKER = (address: string) => `import { WorkerEntrypoint } from 'cloudflare:workers';
export class MailSink extends WorkerEntrypoint {
  async send(mail) {
    const answer = await fetch('${address}', { method: 'POST', body: mail['EmailMessage::raw'] });
    if (!answer.ok) throw new Error('The sink refused it.');
  }
}
export default { fetch: () => new Response(null, { status: 404 }) };
`;

/** Of a hundred mails so many are refused, and so many are slow by up to so many milliseconds. */
const REFUSED = 10;
const SLOW = 10;
const SLOWEST = 2_000;

/** What the build notes for Wrangler alone, and the key, which is another here. */
const OF_THE_BUILD = ['configPath', 'userConfigPath', 'topLevelName', 'definedEnvironments', 'secrets'];

/** The Worker of the last build with another mail service and a key of its own. */
function configure(address: string): string[] {
  const whole = JSON.parse(readFileSync(join(SERVER, 'wrangler.json'), 'utf8')) as Record<string, unknown>;
  const built = Object.fromEntries(Object.entries(whole).filter(([name]) => !OF_THE_BUILD.includes(name)));
  const keys = { current: 'bench', keys: { bench: randomBytes(32).toString('base64') } };
  writeFileSync(
    CONFIG,
    JSON.stringify({
      ...built,
      // The module that mails are made with comes with any such binding.
      send_email: [{ name: 'UNUSED_EMAIL' }],
      services: [{ binding: 'EMAIL', service: 'mail-sink', entrypoint: 'MailSink' }],
      vars: { ...(built['vars'] as object), MESSAGE_KEYS: JSON.stringify(keys) },
    }),
  );
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'worker.mjs'), WORKER(address));
  const date = String(built['compatibility_date']);
  writeFileSync(join(FOLDER, 'wrangler.json'), JSON.stringify({ name: 'mail-sink', main: 'worker.mjs', compatibility_date: date }));
  return ['-c', CONFIG, '-c', join(FOLDER, 'wrangler.json')];
}

export async function startMailSink(): Promise<MailSink> {
  const arrived: string[] = [];
  let attempts = 0;
  let hangs = false;
  const end = (response: ServerResponse, status: number) => response.writeHead(status).end();

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      attempts += 1;
      const reference = /^X-Message-Reference: (.*)\r$/m.exec(Buffer.concat(chunks).toString())?.[1] ?? '';
      const fate = Math.random() * 100;
      if (hangs) {
        // Half of them have arrived all the same: nobody can tell from outside.
        if (fate < 50) arrived.push(reference);
      } else if (fate < REFUSED) {
        end(response, 503);
      } else {
        arrived.push(reference);
        setTimeout(() => end(response, 200), fate < REFUSED + SLOW ? Math.random() * SLOWEST : 0);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    arrived,
    attempts: () => attempts,
    hang: (now) => {
      hangs = now;
    },
    args: configure(`http://127.0.0.1:${port}/`),
    stop() {
      server.closeAllConnections();
      server.close();
      rmSync(CONFIG, { force: true });
      rmSync(FOLDER, { recursive: true, force: true });
    },
  };
}
