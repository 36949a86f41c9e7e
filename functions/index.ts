/** Composition root. */
import { createApp } from './app.ts';
import { depsFrom } from './deps.ts';

let app: ReturnType<typeof createApp> | undefined;

export default {
  fetch(request, env, context) {
    app ??= createApp(depsFrom(env));
    return app.fetch(request, env, context);
  },
} satisfies ExportedHandler<Env>;
