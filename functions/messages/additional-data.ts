/** What a sealed text is bound to. A text that is put into another row, or in place of a secret, does not open. */
export const textContext = (reference: string): string => `message ${reference}`;
export const secretContext = (reference: string): string => `secret ${reference}`;
