/**
 * What is known of a pasted link, number or address. The same files are asked for whatever is typed, after the first answer:
 * that something was pasted, nobody learns.
 */
import { findingsFor } from '#domain/search/verdict.ts';
import { checkText, type CheckFile } from '#domain/pay/check/check-text.ts';
import type { Checked } from '#domain/search/view.ts';
import { localeOfPath } from '#domain/locale.ts';
import { urlsFor } from '#domain/urls.ts';

let loading: Promise<CheckFile> | undefined;

async function load(): Promise<CheckFile> {
  const path = urlsFor(localeOfPath(location.pathname)).checkData();
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as CheckFile;
}

/** After a failure, the next call tries again. */
export function loadChecks(): Promise<CheckFile> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Null where the values cannot be had. */
export async function checksOf(query: string): Promise<Checked | null> {
  try {
    const { words, ...known } = await loadChecks();
    return { words, findings: findingsFor(query, (text) => checkText(text, known)) };
  } catch {
    return null;
  }
}
