import { fileURLToPath } from 'node:url';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** One project per runtime: Node, workerd, the built site, a real browser. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Half of the time went into loading zod, data and dictionaries again for each file; no test replaces a module.
          isolate: false,
          // Property tests share two cores with everything else.
          testTimeout: 180_000,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => {
            const { unstable_readConfig } = await import('wrangler');
            // As the file has them: .dev.vars of this machine may say otherwise.
            const { vars } = unstable_readConfig({ config: path('wrangler.toml') }) as { vars: Record<string, string | object> };
            return {
              main: path('tests/edge/worker.ts'),
              // Bindings, dates and flags of production; below stands only what tests need otherwise.
              wrangler: { configPath: path('wrangler.toml') },
              miniflare: {
                assets: { directory: path('tests/fixtures/assets') },
                bindings: {
                  ...vars,
                  TEST_MIGRATIONS: await readD1Migrations(path('migrations')),
                  // Its messages stay on this machine.
                  MESSAGE_DESK: 'test',
                  MESSAGE_KEYS: JSON.stringify({ current: 'k1', keys: { k1: Buffer.alloc(32, 1).toString('base64') } }),
                },
                queueConsumers: {
                  messages: { maxBatchSize: 10, maxBatchTimeout: 0.05, maxRetries: 1, deadLetterQueue: 'messages-dead' },
                  'messages-dead': { maxBatchTimeout: 0.05 },
                },
                // As many as all tests together send in a minute, and more.
                ratelimits: {
                  ALL_MESSAGES_LIMIT: { namespace_id: '1002', simple: { limit: 100_000, period: 60 } },
                  ALL_FORMS_LIMIT: { namespace_id: '1006', simple: { limit: 100_000, period: 60 } },
                },
              },
            };
          }),
        ],
        test: {
          name: 'edge',
          include: ['tests/edge/**/*.test.ts'],
          setupFiles: ['tests/edge/apply-migrations.ts'],
          // Loading the Worker costs more than its tests; files share it.
          isolate: false,
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          // Every check reads the whole site; pages are parsed once and shared.
          isolate: false,
          testTimeout: 180_000,
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
});
