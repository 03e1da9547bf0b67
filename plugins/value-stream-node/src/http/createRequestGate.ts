import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Keeps the requests of several clients of one tool within its limits: what
 * one is asked to wait, all wait.
 *
 * @public
 */
export interface RequestGate {
  /** Resolves when a request may be made. Rejects with the signal's reason. */
  enter(signal: AbortSignal): Promise<void>;
  /** Lets no request through for so many ms. */
  hold(ms: number): void;
}

const MINUTE_MS = 60_000;

/**
 * @param rate - how many requests may be made at once and afterwards in each
 * minute; without it only {@link RequestGate.hold} holds them back
 *
 * @public
 */
export function createRequestGate(rate?: {
  readonly atOnce: number;
  readonly perMinute: number;
}): RequestGate {
  let openAt = 0;
  let left = rate?.atOnce ?? Infinity;
  let countedAt = performance.now();
  return {
    async enter(signal) {
      for (;;) {
        const now = performance.now();
        if (rate) {
          const gained = ((now - countedAt) * rate.perMinute) / MINUTE_MS;
          left = Math.min(rate.atOnce, left + gained);
          countedAt = now;
        }
        const shortMs =
          rate && left < 1 ? ((1 - left) * MINUTE_MS) / rate.perMinute : 0;
        const waitMs = Math.ceil(Math.max(openAt - now, shortMs));
        if (waitMs <= 0) {
          left -= 1;
          return;
        }
        await sleep(waitMs, undefined, { signal });
      }
    },
    hold(ms) {
      openAt = Math.max(openAt, performance.now() + ms);
    },
  };
}
