/** What a member can be billed for. */
export const BILLS = ['premium', 'medical', 'pharmacy', 'guest'] as const;
export type Bill = (typeof BILLS)[number];

export function isBill(value: unknown): value is Bill {
  return (BILLS as readonly unknown[]).includes(value);
}
