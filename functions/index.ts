/** Composition root: the only file that knows Astro. */
import { createApp } from './app.ts';
import { depsFrom } from './deps.ts';

let app: ReturnType<typeof createApp> | undefined;

export default {
  fetch(request, env, context) {
    app ??= createApp(depsFrom(env), async (pageRequest) => {
      // Loaded on first use: only the on-demand page needs Astro's server.
      const { handle } = await import('@astrojs/cloudflare/handler');
      return handle(pageRequest, env, context);
    });
    return app.fetch(request, env, context);
  },
} satisfies ExportedHandler<Env>;
