/**
 * Makes several readings at a time and gives what they bring in batches: all
 * that is there when the batch is asked for, at most one chunk of each reading.
 * A reading goes on as soon as its chunk is taken, so that no more than two
 * chunks of each are ever held.
 *
 * The first reading that fails stops the others; what they brought before is
 * given before the failure is thrown. Whoever leaves off taking batches stops
 * them all.
 *
 * @param tasks - begun in this order
 * @param read - gets a signal that aborts when all have to stop
 * @throws what a reading throws, or the reason of `signal`
 *
 * @public
 */
export async function* readAtOnce<Task, Chunk>(
  tasks: Iterable<Task>,
  read: (task: Task, signal: AbortSignal) => AsyncIterable<Chunk>,
  {
    atOnce,
    signal,
  }: {
    /** Greatest number of readings at a time. */
    readonly atOnce: number;
    readonly signal: AbortSignal;
  },
): AsyncGenerator<readonly Chunk[]> {
  const queue = tasks[Symbol.iterator]();
  const waiting: { readonly chunk: Chunk; readonly taken: () => void }[] = [];
  const stop = new AbortController();
  let failure: { readonly error: unknown } | undefined;
  let running = atOnce;
  let wake = () => {};
  const end = (reason?: unknown) => {
    stop.abort(reason);
    waiting.forEach(({ taken }) => taken());
    wake();
  };
  const follow = () => end(signal.reason);

  const untilTaken = (chunk: Chunk) =>
    new Promise<void>(taken => {
      waiting.push({ chunk, taken });
      wake();
    });
  const untilWoken = () =>
    new Promise<void>(resolve => {
      wake = resolve;
    });

  async function work(): Promise<void> {
    for (;;) {
      const next = stop.signal.aborted ? undefined : queue.next();
      if (!next || next.done) {
        return;
      }
      for await (const chunk of read(next.value, stop.signal)) {
        if (!stop.signal.aborted) {
          await untilTaken(chunk);
        }
        if (stop.signal.aborted) {
          return;
        }
      }
    }
  }

  signal.throwIfAborted();
  signal.addEventListener('abort', follow, { once: true });
  const workers = Array.from({ length: atOnce }, async () => {
    try {
      await work();
    } catch (error) {
      failure ??= { error };
      stop.abort(error);
    } finally {
      running -= 1;
      wake();
    }
  });
  try {
    for (;;) {
      signal.throwIfAborted();
      if (waiting.length) {
        const batch = waiting.splice(0);
        batch.forEach(({ taken }) => taken());
        yield batch.map(({ chunk }) => chunk);
      } else if (failure) {
        throw failure.error;
      } else if (running === 0) {
        return;
      } else {
        await untilWoken();
      }
    }
  } finally {
    signal.removeEventListener('abort', follow);
    end();
    await Promise.all(workers);
  }
}
