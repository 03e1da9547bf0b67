/** A signal for one request, to be released after it. */
export interface LimitedSignal {
  readonly signal: AbortSignal;
  release(): void;
}

/**
 * A signal that aborts with another, or after `timeoutMs` as `TimeoutError`.
 * `AbortSignal.any` would leave something behind at a signal that outlives
 * many requests, so that memory grows with their number.
 */
export function limitedSignal(
  outer: AbortSignal,
  timeoutMs: number,
): LimitedSignal {
  const controller = new AbortController();
  const stop = () => controller.abort(outer.reason);
  const timer = setTimeout(
    () =>
      controller.abort(
        new DOMException(`no answer in ${timeoutMs} ms`, 'TimeoutError'),
      ),
    timeoutMs,
  );
  if (outer.aborted) {
    stop();
  }
  outer.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    release() {
      clearTimeout(timer);
      outer.removeEventListener('abort', stop);
    },
  };
}
