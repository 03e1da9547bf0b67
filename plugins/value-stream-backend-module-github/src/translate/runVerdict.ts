const VERDICTS: ReadonlyMap<string, 'passed' | 'failed' | 'cancelled'> =
  new Map([
    ['success', 'passed'],
    ['failure', 'failed'],
    ['timed_out', 'failed'],
    ['startup_failure', 'failed'],
    ['cancelled', 'cancelled'],
    ['stale', 'cancelled'],
  ]);

/** What a conclusion of GitHub comes to; neutral, skipped and withheld runs say neither good nor ill. */
export function runVerdict(
  conclusion: string,
): 'passed' | 'failed' | 'cancelled' | 'skipped' {
  return VERDICTS.get(conclusion.toLowerCase()) ?? 'skipped';
}
