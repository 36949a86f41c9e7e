import type { AppContext } from './context.ts';

type Handler<Path extends string> = (c: AppContext<Path>) => Response | Promise<Response>;

/** The handler `name` of a module that is run with its first request, so that it does not slow the Worker's start. */
export const lazy =
  <Name extends string, Path extends string>(load: () => Promise<Record<NoInfer<Name>, Handler<Path>>>, name: Name): Handler<Path> =>
  async (c) =>
    (await load())[name](c);
