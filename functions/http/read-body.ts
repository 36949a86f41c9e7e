const isForm = (type: string): boolean => type.startsWith('application/x-www-form-urlencoded') || type.startsWith('multipart/form-data');

/** Pairs with text that can be written into a page or a database: JSON may hold halves of characters, which no UTF-8 has. */
const wellFormed = (entries: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(entries.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]));

/** The text fields of a form; null when it is none. */
export async function readForm(request: Request): Promise<Record<string, string> | null> {
  if (!isForm(request.headers.get('Content-Type') ?? '')) return null;
  try {
    return wellFormed([...(await request.formData())].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return null;
  }
}

/** The text fields of a form or JSON body; null when it is neither, or not an object of text. */
export async function readFields(request: Request): Promise<Record<string, string> | null> {
  if (!(request.headers.get('Content-Type') ?? '').startsWith('application/json')) return readForm(request);
  const body: unknown = await request.json().catch(() => null);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const entries = Object.entries(body);
  return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string') ? wellFormed(entries) : null;
}
