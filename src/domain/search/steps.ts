/** Work in short steps, so that a page can scroll and type between them. */
export type Steps<T> = Generator<undefined, T>;

/** All steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Runs `work` on each value, with a pause after every `size` of them. */
export function* each<V>(values: Iterable<V>, size: number, work: (value: V) => void): Steps<void> {
  let count = 0;
  for (const value of values) {
    work(value);
    count += 1;
    if (count % size === 0) yield;
  }
}
