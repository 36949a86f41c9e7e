type Bytes = Uint8Array<ArrayBuffer>;

export async function sha256(text: string): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

export const hex = (bytes: Bytes): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Takes the same time wherever two of the same length differ. */
export function sameBytes(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && crypto.subtle.timingSafeEqual(one, other);
}
