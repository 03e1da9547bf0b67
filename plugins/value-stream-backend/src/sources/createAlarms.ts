import { Instant } from '@value-stream/flow-engine';

/** Longest time that a timer of Node can wait. */
const LONGEST_MS = 2_147_483_647;

/** One thing to do later for each name. */
export interface Alarms {
  /** Takes the place of what was set for the name before. */
  set(name: string, at: Instant, action: () => Promise<void>): void;
  clear(name: string): void;
  clearAll(): void;
}

export function createAlarms(
  now: () => Instant,
  onError: (name: string, error: Error) => void,
): Alarms {
  const timers = new Map<string, NodeJS.Timeout>();
  const clear = (name: string) => {
    clearTimeout(timers.get(name));
    timers.delete(name);
  };
  return {
    set(name, at, action) {
      clear(name);
      const wait = Math.min(Math.max(0, at - now()), LONGEST_MS);
      const timer = setTimeout(() => {
        timers.delete(name);
        action().catch(error => onError(name, error));
      }, wait);
      timer.unref();
      timers.set(name, timer);
    },
    clear,
    clearAll: () => [...timers.keys()].forEach(clear),
  };
}
