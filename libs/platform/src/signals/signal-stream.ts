const ended: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * Signals as they come, for `for await`. What comes while nobody waits is kept as one: a signal says that there is something new,
 * not how much. It ends at once when it is asked to, also while somebody waits.
 */
export class SignalStream implements AsyncIterableIterator<void, undefined> {
  #isPending = false;
  #isOver = false;
  #waiting: ((result: IteratorResult<void, undefined>) => void) | undefined;

  /** @param onEnd called once, when nobody listens any more */
  constructor(private readonly onEnd: (stream: SignalStream) => void) {}

  /** Tells whoever waits that there is something new. */
  wake(): void {
    if (this.#isOver) return;
    if (this.#waiting) this.#settle({ done: false, value: undefined });
    else this.#isPending = true;
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#settle(ended);
    this.onEnd(this);
  }

  async next(): Promise<IteratorResult<void, undefined>> {
    if (this.#isOver) return ended;
    if (this.#isPending) {
      this.#isPending = false;
      return { done: false, value: undefined };
    }
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  async return(): Promise<IteratorResult<void, undefined>> {
    this.end();
    return ended;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #settle(result: IteratorResult<void, undefined>): void {
    const resolve = this.#waiting;
    this.#waiting = undefined;
    resolve?.(result);
  }
}
