/** A build makes it once for each key, for all pages; in development it may change from one request to the next. */
export function memoize<K, T>(make: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const made = new Map<K, Promise<T>>();
  return (key) => {
    const known = import.meta.env.PROD ? made.get(key) : undefined;
    const value = known ?? make(key);
    made.set(key, value);
    return value;
  };
}
