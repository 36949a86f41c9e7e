/** Everything that is written to the log while a test runs. */
import { onTestFinished, vi } from 'vitest';

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

/** For use inside a test: lines appear in the list as they are written. */
export function writtenLog(): string[] {
  const lines: string[] = [];
  for (const method of METHODS) {
    const spy = vi.spyOn(console, method).mockImplementation((...words) => void lines.push(words.map(String).join(' ')));
    onTestFinished(() => spy.mockRestore());
  }
  return lines;
}
