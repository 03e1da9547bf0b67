const VERDICTS: ReadonlyMap<
  string,
  'passed' | 'failed' | 'cancelled' | 'skipped'
> = new Map([
  ['success', 'passed'],
  ['failure', 'failed'],
  ['timed_out', 'failed'],
  ['startup_failure', 'failed'],
  ['cancelled', 'cancelled'],
  ['neutral', 'skipped'],
  ['skipped', 'skipped'],
  ['stale', 'skipped'],
  ['action_required', 'skipped'],
]);
const WAITING = new Set(['queued', 'requested', 'waiting', 'pending']);

export interface RunProgress {
  readonly begun: boolean;
  /** What it came to, where it has ended; neutral, skipped and withheld runs say neither good nor ill. */
  readonly verdict?: 'passed' | 'failed' | 'cancelled' | 'skipped';
}

/** How far a run or job is. Some answers of GitHub have the conclusion in place of the status. */
export function runProgress(
  status: string | undefined,
  conclusion: string | undefined,
): RunProgress {
  const state = (status ?? '').toLowerCase();
  const end = conclusion?.toLowerCase();
  if (end !== undefined || state === 'completed' || VERDICTS.has(state)) {
    return { begun: true, verdict: VERDICTS.get(end ?? state) ?? 'skipped' };
  }
  return { begun: state !== '' && !WAITING.has(state) };
}
