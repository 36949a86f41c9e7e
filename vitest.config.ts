import { fileURLToPath } from 'node:url';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** One project per runtime: Node, workerd, the built site, a real browser. */
export default defineConfig(async () => ({
  test: {
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
              bindings: { TEST_MIGRATIONS: await readD1Migrations(path('migrations')) },
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
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // One browser for all files; two cores are shared with workerd.
          fileParallelism: false,
        },
      },
    ],
  },
}));
