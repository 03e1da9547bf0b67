import { createHash } from 'node:crypto';

/** How much is linked. */
export interface WorldSize {
  readonly repositories: number;
  /** In each repository; a fifth as many changes, a fiftieth as many deployments. */
  readonly commits: number;
}

/** An object as a row of `object` has it, with its attributes parsed. */
export interface WorldObject {
  readonly key: string;
  readonly kind: 'work-item' | 'change' | 'commit' | 'deployment';
  readonly title: string;
  readonly attributes: Record<string, unknown>;
}

const T0 = Date.UTC(2024, 0, 1);
const HOUR = 3_600_000;
export const ITEMS = 50_000;

export const repositoryName = (n: number) => `github.com/acme/service-${n}`;

export function shaOf(repository: number, commit: number): string {
  return createHash('sha1').update(`${repository} ${commit}`).digest('hex');
}

/** When a commit was made: one each hour. */
export const commitInstant = (commit: number) => T0 + commit * HOUR;

export function* workItems(): Generator<WorldObject> {
  for (let n = 1; n <= ITEMS; n += 1) {
    yield {
      key: `jira:acme.atlassian.net/PAY-${n}`,
      kind: 'work-item',
      title: `Item ${n}`,
      attributes: { key: `PAY-${n}` },
    };
  }
}

/**
 * One repository: of ten commits in a row, two were squashed from changes, one
 * merges a side branch of one commit, and most name the item they are for.
 * Each fiftieth commit is deployed, in turn to staging and to production.
 *
 * @param from - number of the first commit, a multiple of ten
 */
export function* repositoryObjects(
  repository: number,
  commits: number,
  from: number = 0,
): Generator<WorldObject> {
  const name = repositoryName(repository);
  let line = from - 1;
  for (let n = from; n < from + commits; n += 1) {
    const item = ((repository * 7_919 + n * 31) % ITEMS) + 1;
    const sha = shaOf(repository, n);
    const side = n % 10 === 8;
    const merge = n % 10 === 9;
    const number = n % 5 === 0 ? n / 5 + 1 : undefined;
    const parents = [
      ...(line >= 0 ? [shaOf(repository, line)] : []),
      ...(merge ? [shaOf(repository, n - 1)] : []),
    ];
    const subject =
      number === undefined
        ? `PAY-${item}: part ${n}`
        : `Refund by card, part ${n} (#${number})`;
    yield {
      key: `git:${name}@${sha}`,
      kind: 'commit',
      title: subject,
      attributes: {
        repository: name,
        sha,
        parents,
        authoredAt: commitInstant(n) - HOUR,
        committedAt: commitInstant(n),
        message: `${subject}\n\nSo that who paid by card gets it back by card.`,
        ...(!side && { firstParent: true }),
      },
    };
    if (number !== undefined) {
      yield {
        key: `github:${name}#${number}`,
        kind: 'change',
        title: `PAY-${item}: refund by card, part ${n}`,
        attributes: {
          repository: name,
          number,
          branch: `feature/pay-${item}`,
          body: `Fixes PAY-${item}, as agreed in UTF-8.`,
          mergeSha: sha,
        },
      };
    }
    if (n % 50 === 49) {
      yield {
        key: `github:${name}/deployments/${n}`,
        kind: 'deployment',
        title: `Deploy ${sha.slice(0, 7)}`,
        attributes: {
          repository: name,
          service: `service-${repository}`,
          environment: n % 100 === 99 ? 'production' : 'staging',
          revision: sha,
        },
      };
    }
    line = side ? line : n;
  }
}
