import { JenkinsOptions } from '../options/JenkinsOptions';

export type Verdict = 'passed' | 'failed' | 'cancelled' | 'skipped';

const VERDICTS: Readonly<Record<string, Verdict>> = {
  SUCCESS: 'passed',
  FAILURE: 'failed',
  FAILED: 'failed',
  ABORTED: 'cancelled',
  NOT_BUILT: 'skipped',
  NOT_BUILD: 'skipped',
  NOT_EXECUTED: 'skipped',
};

/** What Jenkins' word for a build's or stage's end means; undefined for a word that is not known. */
export function verdictOf(
  result: string,
  { unstable }: Pick<JenkinsOptions, 'unstable'>,
): Verdict | undefined {
  if (result === 'UNSTABLE') {
    return unstable;
  }
  return Object.hasOwn(VERDICTS, result) ? VERDICTS[result] : undefined;
}
