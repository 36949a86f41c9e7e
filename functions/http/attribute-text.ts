/**
 * A text of someone else as the value of an attribute. HTMLRewriter escapes the quotes of a value, but leaves its
 * ampersands, so that `&lt;` would come back as `<`.
 */
export const attributeText = (text: string): string => text.replaceAll('&', '&amp;');
