/** What a contender of `jobs` is told. */
export interface JobsAbout {
  /** Messages that are written at once. */
  readonly writers: number;
  /** Jobs that run at once. */
  readonly concurrency: number;
}

/** One turn: so many messages are written, and each has been handled. */
export interface JobsTurn {
  readonly messages: number;
}

/** What came of a turn. */
export interface JobsTurnResult {
  readonly seconds: number;
  /** Handled more than once. */
  readonly repeated: number;
}

/** Waits for turns and runs them: some writers at once, until every message has been handled. */
export function runTurns(
  about: JobsAbout,
  queue: {
    add(number: number): Promise<unknown>;
    onDone(listener: (number: number) => void): void;
  },
): void {
  let base = 0;
  const turn = async ({ messages }: JobsTurn): Promise<JobsTurnResult> => {
    const first = base;
    base += messages;
    const open = new Set(Array.from({ length: messages }, (_, place) => first + place));
    let repeated = 0;
    const allDone = new Promise<void>((resolve) => {
      queue.onDone((number) => {
        if (!open.delete(number)) repeated++;
        if (open.size === 0) resolve();
      });
    });
    const begun = performance.now();
    let next = first;
    const write = async (): Promise<void> => {
      while (next < first + messages) await queue.add(next++);
    };
    await Promise.all(Array.from({ length: about.writers }, write));
    await allDone;
    return { seconds: (performance.now() - begun) / 1000, repeated };
  };
  process.on('message', (message: JobsTurn | 'usage') => {
    if (message === 'usage') return;
    turn(message).then(
      (done) => process.send?.({ done }),
      (error: unknown) => process.send?.({ failed: String(error) }),
    );
  });
  process.send?.({ port: 0 });
}
