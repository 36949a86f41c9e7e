/** Runs processes one step at a time: a process stops at each gate, and a choice says who goes on. */
export class Interleaver {
  #waiting: (() => void)[] = [];
  #running = 0;
  #quiet: (() => void) | undefined;
  readonly #choose: (options: number) => number;

  /** `choose(n)` gives a whole number below n. */
  constructor(choose: (options: number) => number) {
    this.#choose = choose;
  }

  #stops(): void {
    this.#running -= 1;
    if (this.#running === 0) this.#quiet?.();
  }

  /** Starts a process. An error in it is its end and nothing else. */
  spawn(process: () => Promise<unknown>): void {
    this.#running += 1;
    void this.gate()
      .then(process)
      .catch(() => undefined)
      .then(() => this.#stops());
  }

  /** Waits until it is this process's turn. */
  gate(): Promise<void> {
    this.#stops();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The process ends here, without another line of its code: no catch, no finally. */
  crash(): Promise<never> {
    this.#stops();
    return new Promise(() => undefined);
  }

  /** Runs until every process has ended. */
  async run(): Promise<void> {
    for (;;) {
      if (this.#running > 0) await new Promise<void>((resolve) => (this.#quiet = resolve));
      if (this.#waiting.length === 0) return;
      const [next] = this.#waiting.splice(this.#choose(this.#waiting.length), 1);
      this.#running += 1;
      next?.();
    }
  }
}
