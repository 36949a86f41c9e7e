/** Composition root. */
import { createApp } from './app.ts';
import { depsFrom } from './deps.ts';

let app: ReturnType<typeof createApp> | undefined;

export default {
  fetch(request, env, context) {
    app ??= createApp(depsFrom(env));
    return app.fetch(request, env, context);
  },
  async queue(batch, env) {
    const { consumeDeadMessages, consumeMessages } = await import('./messages/queue.ts');
    const consume = batch.queue === 'messages-dead' ? consumeDeadMessages : consumeMessages;
    await consume(batch, depsFrom(env).messaging());
  },
  async scheduled({ cron }, env) {
    const { JOBS } = await import('./schedule.ts');
    await JOBS[cron]?.(depsFrom(env));
  },
} satisfies ExportedHandler<Env>;
