import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/**
 * What is known of a question while it is asked: `data` stays that of the
 * question before until the new answer is there, so that a page need not blink.
 *
 * @public
 */
export interface Answer<T> {
  readonly loading: boolean;
  readonly data?: T;
  /** Whether `data` answers the question as asked now. */
  readonly current: boolean;
  readonly error?: Error;
  readonly retry: () => void;
}

/**
 * Asks a question, and again when its key changes. A question overtaken by
 * another is aborted.
 *
 * @param key - names the question; `undefined` asks nothing
 * @param ask - called with a signal that aborts
 * @public
 */
export function useAnswer<T>(
  key: string | undefined,
  ask: (signal: AbortSignal) => Promise<T>,
): Answer<T> {
  const asked = useRef(ask);
  asked.current = ask;
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{
    key?: string;
    attempt: number;
    data?: T;
    error?: Error;
  }>({ attempt: 0 });

  useEffect(() => {
    if (key === undefined) {
      return undefined;
    }
    const controller = new AbortController();
    asked.current(controller.signal).then(
      data => {
        if (!controller.signal.aborted) {
          setState({ key, attempt, data });
        }
      },
      error => {
        if (!controller.signal.aborted) {
          setState(before => ({ ...before, key, attempt, error }));
        }
      },
    );
    return () => controller.abort();
  }, [key, attempt]);

  const retry = useCallback(() => setAttempt(n => n + 1), []);
  const answered = state.key === key && state.attempt === attempt;
  const asks = key !== undefined;
  // The same while nothing of it changes, so that what shows it need not be drawn anew.
  return useMemo(
    () => ({
      loading: asks && !answered,
      data: asks ? state.data : undefined,
      current: answered && state.error === undefined,
      error: answered ? state.error : undefined,
      retry,
    }),
    [asks, answered, state, retry],
  );
}
