/** What the operator and a person see of messages, with parts of the app replaced. */
import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import { healthAnswer, messageStatus } from '../../functions/api/schemas.ts';
import { depsFrom } from '../../functions/deps.ts';
import { checkHealth } from '../../functions/health/check-health.ts';
import { askStatus, messagingWith } from './messages.ts';

export async function health(changes?: Parameters<typeof messagingWith>[0]) {
  const messaging = messagingWith(changes);
  const report = await checkHealth({ ...depsFrom(env), messaging: () => messaging, now: messaging.now });
  expect(healthAnswer.safeParse(report).success).toBe(true);
  return report;
}

export const stateOf = async ({ reference, secret }: { reference: string; secret: string }) =>
  messageStatus.parse(await (await askStatus(reference, secret)).json()).state;
