import { createHash } from 'node:crypto';
import { Chance } from './Chance';
import { DIRT } from './shares';

const DAY = 86_400_000;
/** Beyond all numbers of pull requests that there are. */
const NUMBERS = 100_000;
const IDS = 10 ** 11;

/** A list of pull requests, some beside an earlier attempt that was never closed. */
export function withStalePulls(
  pulls: readonly any[],
  path: string,
  chance: Chance,
): readonly any[] {
  return pulls.flatMap(pull =>
    chance(DIRT.stalePulls, 'stale', path, String(pull.number))
      ? [pull, staleTwin(pull)]
      : [pull],
  );
}

function staleTwin(pull: any): any {
  const sha = createHash('sha1').update(`stale ${pull.head.sha}`);
  const opened = new Date(Date.parse(pull.created_at) - DAY);
  return {
    ...pull,
    number: NUMBERS + pull.number,
    id: IDS + pull.id,
    html_url: `${pull.html_url}${NUMBERS}`,
    state: 'open',
    merged: false,
    merged_at: null,
    closed_at: null,
    merge_commit_sha: null,
    created_at: `${opened.toISOString().slice(0, 19)}Z`,
    head: {
      ...pull.head,
      ref: `${pull.head.ref}-first-try`,
      sha: sha.digest('hex'),
    },
  };
}
