import { GitProgram } from '../git/GitProgram';
import { Reading, RepositoryCursor, Snapshot } from './RepositoryCursor';

/** How a repository changed since it was last read. */
export type Change =
  | 'first'
  | 'none'
  | 'added'
  | 'deepened'
  | 'rewritten'
  | 'reread';

export interface Plan {
  readonly change: Change;
  readonly reading?: Reading;
  /** After a rewrite: whether the lost commits could be listed. */
  readonly lostKnown: boolean;
}

/**
 * Decides what to read: only what is new where the old head is on the new
 * first-parent line, everything where history was rewritten or rules changed.
 *
 * @param now - ISO 8601
 */
export async function planReading(
  git: GitProgram,
  cursor: RepositoryCursor,
  target: Snapshot,
  now: string,
): Promise<Plan> {
  const plan = (change: Change, reading: Partial<Reading>): Plan => ({
    change,
    lostKnown: true,
    reading: { target, without: [], step: 0, skip: 0, ...reading },
  });
  const { done, reading } = cursor;
  if (reading && (await isReadable(git, reading.target))) {
    return { change: done ? 'added' : 'first', reading, lostKnown: true };
  }
  if (!done) {
    return plan('first', { next: target.head });
  }
  if (JSON.stringify(done) === JSON.stringify(target)) {
    return { change: 'none', lostKnown: true };
  }
  const anew = { again: now, next: target.head };
  if (!(await exists(git, done.head))) {
    return { ...plan('rewritten', anew), lostKnown: false };
  }
  if (
    !(await git.test('merge-base', '--is-ancestor', done.head, target.head))
  ) {
    return plan('rewritten', { ...anew, lost: done.head });
  }
  if (done.rules !== target.rules) {
    return plan('reread', anew);
  }
  if (JSON.stringify(done.shallow) !== JSON.stringify(target.shallow)) {
    return plan('deepened', { next: target.head });
  }
  if (!(await continuesLine(git, done.head, target.head))) {
    return plan('rewritten', anew);
  }
  const without: string[] = [];
  for (const sha of [done.head, ...done.tips]) {
    if (await exists(git, sha)) {
      without.push(sha);
    }
  }
  return plan('added', { base: done.head, without, next: target.head });
}

async function isReadable(git: GitProgram, target: Snapshot): Promise<boolean> {
  for (const sha of [target.head, ...target.tips]) {
    if (!(await exists(git, sha))) {
      return false;
    }
  }
  return true;
}

async function exists(git: GitProgram, sha: string): Promise<boolean> {
  return git.test('rev-parse', '-q', '--verify', `${sha}^{commit}`);
}

/**
 * Whether the new head's first-parent line leads to the old head. A merge made
 * the other way round puts the old line aside.
 */
async function continuesLine(
  git: GitProgram,
  from: string,
  to: string,
): Promise<boolean> {
  if (from === to) {
    return true;
  }
  let last = '';
  for await (const chunk of git.stream([
    'rev-list',
    '--first-parent',
    '--parents',
    to,
    `^${from}`,
  ])) {
    last = (last + chunk.toString('latin1')).slice(-4_000);
  }
  return last.trim().split('\n').at(-1)?.split(' ')[1] === from;
}
