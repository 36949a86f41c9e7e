/** The Worker without Astro: its handler only exists inside a build. Everything else is the real thing. */
import { createApp } from '../../functions/app.ts';
import { depsFrom } from '../../functions/deps.ts';

export default {
  fetch: (request, env, context) =>
    createApp(depsFrom(env), () => Promise.resolve(new Response('on-demand page'))).fetch(request, env, context),
} satisfies ExportedHandler<Env>;
