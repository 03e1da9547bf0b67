/** A time limit that is running. */
export interface TimeLimit {
  /** Aborted when the time is over, with a `TimeoutError`, or with the outer signal and for its reason. */
  readonly signal: AbortSignal;
  /** Ends it. Nothing is held afterwards by the outer signal or a timer. */
  end(): void;
}

/**
 * Limits one piece of work among many under one outer signal. Unlike
 * `AbortSignal.any` with `AbortSignal.timeout` it holds nothing for the rest
 * of the time once the work is done, so that a million short requests within
 * one run cost no memory.
 */
export function startTimeLimit(outer: AbortSignal, ms: number): TimeLimit {
  const controller = new AbortController();
  const pass = () => controller.abort(outer.reason);
  const timer = setTimeout(
    () =>
      controller.abort(
        new DOMException(`It took more than ${ms} ms`, 'TimeoutError'),
      ),
    ms,
  );
  outer.addEventListener('abort', pass, { once: true });
  if (outer.aborted) {
    pass();
  }
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      outer.removeEventListener('abort', pass);
    },
  };
}
