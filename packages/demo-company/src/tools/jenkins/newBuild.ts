import { Json } from '../Json';
import { Instant, Person } from '../PlayedTool';

/** A build that waits in the queue, as the API writes it from its start on. */
export function newBuild(build: {
  readonly job: string;
  readonly url: string;
  readonly number: number;
  readonly queueId: number;
  readonly queuedAt: Instant;
  readonly by: Person;
  readonly sha: string;
  readonly remote: string;
  readonly stages: readonly string[];
  readonly upstream?: { readonly job: string; readonly number: number };
}): Json {
  const { job, url, number, queueId, queuedAt, by, sha, remote, upstream } =
    build;
  const branch = [{ SHA1: sha, name: 'refs/remotes/origin/main' }];
  return {
    _class: 'org.jenkinsci.plugins.workflow.job.WorkflowRun',
    actions: [
      {
        _class: 'hudson.model.CauseAction',
        causes: [
          upstream
            ? {
                _class: 'hudson.model.Cause$UpstreamCause',
                shortDescription: `Started by upstream project "${upstream.job}" build number ${upstream.number}`,
                upstreamBuild: upstream.number,
                upstreamProject: upstream.job,
                upstreamUrl: `${upstream.job
                  .split('/')
                  .map(name => `job/${name}/`)
                  .join('')}`,
              }
            : {
                _class: 'com.cloudbees.jenkins.GitHubPushCause',
                shortDescription: `Started by GitHub push by ${by.login}`,
              },
        ],
      },
      {
        _class: 'jenkins.metrics.impl.TimeInQueueAction',
        blockedDurationMillis: 0,
        blockedTimeMillis: 0,
        buildableDurationMillis: 0,
        buildableTimeMillis: 0,
        buildingDurationMillis: 0,
        executingTimeMillis: 0,
        executorUtilization: 1,
        queuingDurationMillis: 0,
        subTaskCount: 0,
        waitingDurationMillis: 0,
        waitingTimeMillis: 0,
      },
      {
        _class: 'hudson.plugins.git.util.BuildData',
        buildsByBranchName: {
          'refs/remotes/origin/main': {
            _class: 'hudson.plugins.git.util.Build',
            buildNumber: number,
            buildResult: null,
            marked: { SHA1: sha, branch },
            revision: { SHA1: sha, branch },
          },
        },
        lastBuiltRevision: { SHA1: sha, branch },
        remoteUrls: [remote],
        scmName: '',
      },
    ],
    artifacts: [],
    building: true,
    description: null,
    displayName: `#${number}`,
    duration: 0,
    estimatedDuration: 1_200_000,
    executor: null,
    fullDisplayName: `${job.replace(/\//g, ' » ')} #${number}`,
    id: String(number),
    inProgress: true,
    keepLog: false,
    number,
    queueId,
    result: null,
    timestamp: queuedAt,
    url,
    changeSets: [],
    culprits: [],
    // Of the player alone, and of what other addresses tell.
    queuedAt,
    stages: build.stages,
    scm: { url: remote, branch: 'origin/main', commit: sha },
  };
}
