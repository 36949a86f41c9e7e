import type { AppContext } from './context.ts';

type Handler<Path extends string> = (c: AppContext<Path>) => Response | Promise<Response>;

/** The handler `name` of a module that is run with its first request, so that it does not slow the Worker's start. */
export function lazy<Name extends string, Path extends string>(
  load: () => Promise<Record<NoInfer<Name>, Handler<Path>>>,
  name: Name,
): Handler<Path> {
  // workerd takes as long to hand out a module again as to answer a small request.
  let handler: Handler<Path> | undefined;
  return async (c) => {
    handler ??= (await load())[name];
    return handler(c);
  };
}
