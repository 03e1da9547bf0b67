type Stage = Readonly<Record<string, unknown>>;

const backlog: Stage = {
  name: 'Backlog',
  mode: 'wait',
  class: 'intake',
  authority: 'status',
  statuses: ['Backlog'],
};
const analysis: Stage = {
  name: 'Analysis',
  mode: 'active',
  class: 'refine',
  authority: 'status',
  statuses: ['Analysis'],
};
const ready: Stage = {
  name: 'Ready',
  mode: 'wait',
  class: 'ready',
  authority: 'status',
  statuses: ['Ready'],
};
const development = engineering(
  'Development',
  'active',
  'build',
  'In Progress',
);
const awaitReview = engineering('Waiting for review', 'wait', 'await-review');
const review = engineering('Review', 'active', 'review');
const build = engineering('Build and test', 'active', 'verify');
const awaitDeployment = engineering(
  'Waiting for deployment',
  'wait',
  'await-release',
);
const deployment = engineering('Deployment', 'active', 'release');
const released = engineering('Released', 'done', 'done', 'Done');

/** Stage templates that streams of the company name. */
export const STAGE_TEMPLATES = {
  // The columns of the board in GitLab; work of others keeps their names.
  'gitlab-board': {
    commitment: 'ready',
    stages: [
      { ...backlog, statuses: ['Backlog', 'opened'] },
      { ...analysis, statuses: ['Analysis', 'workflow::analysis'] },
      { ...ready, statuses: ['Ready', 'workflow::ready'] },
      { ...development, statuses: ['In Progress', 'workflow::in progress'] },
      awaitReview,
      review,
      build,
      awaitDeployment,
      deployment,
      { ...released, statuses: ['Done', 'closed'] },
    ],
  },
  'advisory-board': {
    commitment: 'ready',
    stages: [
      backlog,
      analysis,
      ready,
      development,
      awaitReview,
      review,
      build,
      // Before the board: what is built waits to be put before it. After it, it would send everything back.
      awaitDeployment,
      {
        name: 'Advisory board',
        mode: 'wait',
        class: 'await-approval',
        authority: 'status',
        statuses: ['Waiting for board'],
      },
      deployment,
      released,
    ],
  },
  'with-test': {
    commitment: 'ready',
    stages: [
      backlog,
      analysis,
      ready,
      development,
      awaitReview,
      review,
      {
        name: 'Waiting for test',
        mode: 'wait',
        class: 'ready',
        authority: 'status',
        statuses: ['Waiting for test'],
      },
      {
        name: 'Test',
        mode: 'active',
        class: 'verify',
        authority: 'status',
        statuses: ['Testing'],
      },
      build,
      awaitDeployment,
      deployment,
      released,
    ],
  },
};

function engineering(
  name: string,
  mode: string,
  stageClass: string,
  status?: string,
): Stage {
  return {
    name,
    mode,
    class: stageClass,
    authority: 'engineering',
    ...(status && { statuses: [status] }),
  };
}
