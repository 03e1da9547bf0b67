export const DAY_MS = 86_400_000;
export const NOW = Date.UTC(2026, 3, 1);

/**
 * A clock that goes on by some seconds with each question: windows up to now
 * are never the same twice, and nothing that is kept for two seconds is.
 */
export function passingTime(stepMs: number): {
  now(): number;
  goOn(): void;
} {
  let at = NOW;
  return {
    now: () => at,
    goOn() {
      at += stepMs;
    },
  };
}
