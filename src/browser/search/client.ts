/** The search in the background, as the page talks to it. */
import type { Found } from '#domain/search/view.ts';
import type { Question, Reply } from './messages.ts';
import { takeSearchWorker } from '../trusted-worker.ts';

export interface SearchClient {
  /** Null when a newer question came first. Rejects when the search cannot be had; the next question tries again. */
  ask: (question: Omit<Question, 'id'>) => Promise<Found | null>;
}

interface Waiting {
  id: number;
  resolve: (found: Found | null) => void;
  reject: (error: Error) => void;
}

/** `onPassages`: answers hold passages from now on. */
export function createClient(onPassages: () => void): SearchClient {
  let worker: Worker | undefined;
  let waiting: Waiting | undefined;
  let count = 0;

  function fail(): void {
    waiting?.reject(new Error('The search did not load.'));
    waiting = undefined;
  }

  function start(): Worker {
    const started = takeSearchWorker();
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.kind === 'passages') {
        onPassages();
      } else if (data.id === waiting?.id) {
        if (data.kind === 'found') waiting.resolve(data.found);
        else fail();
        waiting = undefined;
      }
    });
    started.addEventListener('error', () => {
      worker = undefined;
      fail();
    });
    return started;
  }

  worker = start();
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        waiting?.resolve(null);
        count += 1;
        waiting = { id: count, resolve, reject };
        worker ??= start();
        worker.postMessage({ ...question, id: count } satisfies Question);
      }),
  };
}
