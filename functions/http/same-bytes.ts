type Bytes = Uint8Array<ArrayBuffer>;

/** Takes the same time wherever two of the same length differ. */
export function sameBytes(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && crypto.subtle.timingSafeEqual(one, other);
}
