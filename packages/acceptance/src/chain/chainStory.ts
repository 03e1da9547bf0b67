import {
  Delivery,
  Person,
  playGithub,
  playJira,
  PlayedTool,
  playPagerDuty,
} from '@value-stream/demo-company';

const HOUR = 3_600_000;

export const REPOSITORY = 'acme/payments';
export const SERVICE = 'PPAY001';

/**
 * One work item from its first mention to the incident it caused, all times
 * UTC in March 2026:
 *
 *     Mon  2  09:00  PAY-1 is created in Jira, in Backlog
 *     Tue  3  09:00  it is moved to Ready
 *     Wed  4  09:00  it is moved to In Progress
 *     Wed  4  14:00  first commit on the branch PAY-1-refunds
 *     Thu  5  10:00  pull request opened, ready for review
 *     Fri  6  10:00  changes are requested
 *     Mon  9  09:00  next push
 *     Mon  9  15:00  approved
 *     Tue 10  09:00  merged, squashed
 *     Tue 10  09:10  the run after the merge is queued, runs 09:15 to 09:45
 *     Wed 11  09:00  deployment to production is created, running from 09:05
 *     Wed 11  09:20  it succeeds
 *     Wed 11  09:30  PAY-1 is moved to Done
 *     Wed 11  11:00  PagerDuty detects an incident of the service
 *     Wed 11  11:10  it is acknowledged
 *     Wed 11  13:00  it is resolved
 *
 * A deployment of 23 February is the service's first.
 *
 * @param told - takes what the tools deliver
 */
export function tellChain(
  told: (tool: string, delivery: Delivery) => void = () => {},
): ReadonlyMap<string, PlayedTool> {
  const jira = playJira({
    projects: new Map([
      [
        'PAY',
        [
          { name: 'Backlog', category: 'new' },
          { name: 'Ready', category: 'new' },
          { name: 'In Progress', category: 'indeterminate' },
          { name: 'Done', category: 'done' },
        ],
      ],
    ]),
    deliver: delivery => told('jira', delivery),
  });
  const github = playGithub({
    slugs: [REPOSITORY],
    deliver: delivery => told('github', delivery),
  });
  const pagerduty = playPagerDuty({
    services: new Map([[SERVICE, 'Payments']]),
    deliver: delivery => told('pagerduty', delivery),
  });
  const product: Person = { login: 'pia' };
  const author: Person = { login: 'ada' };
  const reviewer: Person = { login: 'bo' };

  const begun = github.commit(author, REPOSITORY, {
    at: march(-6, 9),
    message: 'Begin',
    paths: ['README.md'],
  });
  const first = github.deploy(march(-5, 9), author, REPOSITORY, {
    sha: begun,
    environment: 'production',
  });
  github.deploymentStatus(march(-5, 10), author, REPOSITORY, first, 'success');

  const key = jira.create(march(2, 9), product, {
    project: 'PAY',
    summary: 'Refund a payment in part',
    type: 'Story',
  });
  jira.move(march(3, 9), product, key, 'Ready');
  jira.move(march(4, 9), author, key, 'In Progress');
  const one = github.commit(author, REPOSITORY, {
    at: march(4, 14),
    message: `${key} Refund in part`,
    paths: ['src/refund.ts'],
  });
  const number = github.openPull(march(5, 10), author, REPOSITORY, {
    title: `${key} Refund a payment in part`,
    branch: `${key}-refunds`,
    commits: [one],
  });
  github.review(
    march(6, 10),
    reviewer,
    REPOSITORY,
    number,
    'CHANGES_REQUESTED',
  );
  const two = github.commit(author, REPOSITORY, {
    at: march(9, 9),
    message: `${key} Round once`,
    parent: one,
    paths: ['src/refund.ts'],
  });
  github.push(march(9, 9), author, REPOSITORY, number, [two]);
  github.review(march(9, 15), reviewer, REPOSITORY, number, 'APPROVED');
  const merged = github.merge(
    march(10, 9),
    author,
    REPOSITORY,
    number,
    'squash',
  );
  const run = github.queueRun(march(10, 9, 10), author, REPOSITORY, {
    name: 'Build',
    sha: merged,
    event: 'push',
  });
  github.startRun(march(10, 9, 15), REPOSITORY, run);
  github.finishRun(march(10, 9, 45), REPOSITORY, run, 'success');
  const deployment = github.deploy(march(11, 9), author, REPOSITORY, {
    sha: merged,
    environment: 'production',
  });
  for (const [minute, state] of [
    [5, 'in_progress'],
    [20, 'success'],
  ] as const) {
    github.deploymentStatus(
      march(11, 9, minute),
      author,
      REPOSITORY,
      deployment,
      state,
    );
  }
  jira.move(march(11, 9, 30), author, key, 'Done');
  const incident = pagerduty.trigger(march(11, 11), SERVICE, {
    title: 'Refunds fail',
    urgency: 'high',
  });
  pagerduty.acknowledge(march(11, 11, 10), incident);
  pagerduty.resolve(march(11, 13), incident);
  return new Map<string, PlayedTool>([
    ['jira', jira],
    ['github', github],
    ['pagerduty', pagerduty],
  ]);
}

/** A time of March 2026, UTC; days up to 0 are those of February before. */
export function march(day: number, hour: number, minute = 0): number {
  return Date.UTC(2026, 2, day) + hour * HOUR + minute * 60_000;
}
