const YEAR_MS = 366 * 86_400_000;

/** A window that everything is in. */
export function wholeHistory(now: number): {
  readonly from: string;
  readonly to: string;
} {
  return {
    from: new Date(now - 3 * YEAR_MS).toISOString(),
    to: new Date(now).toISOString(),
  };
}
