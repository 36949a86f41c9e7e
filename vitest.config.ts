import { fileURLToPath } from 'node:url';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const MESSAGE_SETTINGS = {
  MESSAGE_KEYS: JSON.stringify({ current: 'k1', keys: { k1: Buffer.alloc(32, 1).toString('base64') } }),
  MESSAGE_FROM: 'messages@help-center.example',
  MESSAGE_MAIL: 'text',
  MESSAGE_RETENTION_DAYS: '90',
  MESSAGE_INBOXES: {
    'member-services': 'member-services@help-center.example',
    billing: 'billing@help-center.example',
    'technical-help': 'technical-help@help-center.example',
  },
};

/** One project per runtime: Node, workerd, the built site, a real browser. */
export default defineConfig(async () => ({
  test: {
    maxWorkers: 2,
    projects: [
      {
        // Property tests share two cores with everything else.
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 20_000 },
      },
      {
        plugins: [
          cloudflareTest({
            main: path('tests/edge/worker.ts'),
            miniflare: {
              compatibilityDate: '2026-08-22',
              d1Databases: { DB: 'member-support-center' },
              analyticsEngineDatasets: { HAND_OFFS: { dataset: 'hand_offs' } },
              assets: { directory: path('tests/fixtures/assets'), binding: 'ASSETS' },
              bindings: { TEST_MIGRATIONS: await readD1Migrations(path('migrations')), ...MESSAGE_SETTINGS },
              queueProducers: { MESSAGE_QUEUE: 'messages' },
              queueConsumers: {
                messages: { maxBatchSize: 10, maxBatchTimeout: 0.05, maxRetries: 1, deadLetterQueue: 'messages-dead' },
                'messages-dead': { maxBatchTimeout: 0.05 },
              },
              ratelimits: {
                MESSAGE_LIMIT: { namespace_id: '1001', simple: { limit: 10, period: 60 } },
                // As many as all tests together send in a minute, and more.
                ALL_MESSAGES_LIMIT: { namespace_id: '1002', simple: { limit: 100_000, period: 60 } },
              },
              email: { send_email: [{ name: 'EMAIL' }] },
            },
          }),
        ],
        test: {
          name: 'edge',
          include: ['tests/edge/**/*.test.ts'],
          setupFiles: ['tests/edge/apply-migrations.ts'],
          // Loading the Worker costs more than its tests; files share it.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          // Every check reads the whole site; pages are parsed once and shared.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/serve-site.ts'],
          // Far more than they take: other programs may share the processor.
          testTimeout: 180_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 60_000, interval: 100 } },
          // After the others, which would take its time.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
}));
