/** The text fields of a form or JSON body; null when it is neither, or not an object of text. */
export async function readFields(request: Request): Promise<Record<string, string> | null> {
  const type = request.headers.get('Content-Type') ?? '';
  try {
    if (type.startsWith('application/json')) {
      const body: unknown = await request.json();
      if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
      const entries = Object.entries(body);
      return entries.every(([, value]) => typeof value === 'string') ? Object.fromEntries(entries) : null;
    }
    if (type.startsWith('application/x-www-form-urlencoded') || type.startsWith('multipart/form-data')) {
      const form = await request.formData();
      return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
    }
  } catch {
    return null;
  }
  return null;
}
