/** Composition root. */
import { createApp } from './app.ts';
import { depsFrom } from './deps.ts';
import { JOBS } from './jobs/schedule.ts';

let app: ReturnType<typeof createApp> | undefined;

export default {
  fetch(request, env, context) {
    app ??= createApp(depsFrom(env));
    return app.fetch(request, env, context);
  },
  async scheduled({ cron }, env) {
    await JOBS[cron]?.(depsFrom(env));
  },
} satisfies ExportedHandler<Env>;
