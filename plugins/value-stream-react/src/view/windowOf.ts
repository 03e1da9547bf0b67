import { WindowChoice } from './ViewState';

const DAY_MS = 86_400_000;

/**
 * The half-open window `[from, to)` that a choice means, as ISO instants.
 * `last` ends at the end of the current minute, so that one page asks for one
 * window; a range covers whole local days, its last included.
 *
 * @public
 */
export function windowOf(
  choice: WindowChoice,
  now: number,
): { from: string; to: string } {
  if (choice.kind === 'last') {
    const to = Math.ceil(now / 60_000) * 60_000;
    return {
      from: new Date(to - choice.days * DAY_MS).toISOString(),
      to: new Date(to).toISOString(),
    };
  }
  const lastDay = new Date(`${choice.to}T00:00:00`);
  lastDay.setDate(lastDay.getDate() + 1);
  return {
    from: new Date(`${choice.from}T00:00:00`).toISOString(),
    to: lastDay.toISOString(),
  };
}
