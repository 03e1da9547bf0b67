import { Attributes } from '@value-stream/flow-engine';
import { Facts } from './Facts';
import { commitKey, deploymentKey, jobKey } from './keys';
import { Person } from './Person';
import { Project } from './Project';

/** A deployment as both ways tell of it. */
export interface Deployment {
  readonly project: Project;
  readonly id: number;
  readonly status: string | undefined;
  readonly environment: string | undefined;
  readonly tier: string | undefined;
  readonly revision: string | undefined;
  readonly branch: string | undefined;
  readonly job: number | undefined;
  readonly person: Person | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly observedAt: number;
  readonly requestedAt: number | undefined;
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
}

const ENDS = new Map([
  ['success', 'succeeded'],
  ['completed', 'succeeded'],
  ['failed', 'failed'],
  ['canceled', 'x:cancelled'],
  ['skipped', 'x:skipped'],
]);

/** Tells how far a deployment has come. */
export function tellDeployment(deployment: Deployment, facts: Facts): void {
  const { project, id, revision, environment, person, job } = deployment;
  const key = deploymentKey(project.repo, id);
  const attributes: Attributes = {
    ...(environment !== undefined && { environment }),
    ...(revision !== undefined && { revision }),
  };
  const tell = (verb: string, at: number | undefined) => {
    if (at !== undefined) {
      facts.tell({
        kind: 'deployment',
        key,
        verb,
        at,
        person,
        attributes,
        objects: [
          ...(revision === undefined
            ? []
            : [
                {
                  key: commitKey(project.repo, revision),
                  qualifier: 'revision',
                },
              ]),
          ...(job === undefined
            ? []
            : [{ key: jobKey(project.repo, job), qualifier: 'run' }]),
        ],
      });
    }
  };
  const end = ENDS.get(deployment.status ?? '');
  tell('requested', deployment.requestedAt);
  tell('started', deployment.startedAt);
  if (end !== undefined) {
    tell(end, deployment.endedAt);
  }
  facts.describe({
    key,
    kind: 'deployment',
    observedAt: deployment.observedAt,
    title: deployment.title,
    url: deployment.url,
    originalStatus: deployment.status,
    attributes: {
      repository: project.repo,
      environment,
      tier: deployment.tier,
      revision,
      branch: deployment.branch,
    },
    selectors: project.selectors,
  });
}
