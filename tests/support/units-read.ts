/** How much text a piece of code reads, counted instead of timed: the characters of every text that a method of it goes over. */

const METHODS = [
  ...['normalize', 'replace', 'replaceAll', 'split', 'match', 'matchAll', 'search', 'slice'],
  ...['trim', 'toLowerCase', 'toUpperCase', 'indexOf', 'includes'],
] as const;
/** Putting the marks of one letter in order takes a time that grows with the square of their number. */
const STORM = /\p{M}{200}/u;

type Methods = Record<string, ((...given: unknown[]) => unknown) | undefined>;

/** Runs `work` and gives the UTF-16 units that were read. Throws where a storm of marks is put in order. */
export function unitsRead(work: () => void): number {
  const methods = String.prototype as unknown as Methods;
  const own = METHODS.map((name) => [name, methods[name]] as const);
  let units = 0;
  for (const [name, method] of own) {
    methods[name] = function watched(this: unknown, ...given: unknown[]) {
      const text = String(this);
      units += text.length;
      if (name === 'normalize' && STORM.test(text)) throw new Error('A storm of marks is put in order.');
      return method?.apply(this, given);
    };
  }
  try {
    work();
  } finally {
    for (const [name, method] of own) methods[name] = method;
  }
  return units;
}
