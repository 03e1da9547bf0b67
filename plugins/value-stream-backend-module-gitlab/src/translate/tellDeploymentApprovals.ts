import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { deploymentKey } from './keys';
import { readPerson } from './Person';
import { Project } from './Project';
import { whoOf } from './tellNotes';

const VERBS = new Map([
  ['approved', 'granted'],
  ['rejected', 'rejected'],
]);

/** Approvals that a protected environment asked for; the comments on them are not read. */
export function tellDeploymentApprovals(
  id: number,
  deployment: Fields,
  project: Project,
  context: GitlabContext,
  facts: Facts,
): void {
  const gated = deploymentKey(project.repo, id);
  const environment = deployment.object('environment')?.text('name', 255);
  for (const approval of deployment.objects('approvals')) {
    const verb = VERBS.get(approval.text('status', 30) ?? '');
    if (verb === undefined) {
      continue;
    }
    const person = readPerson(approval, 'user', context);
    const who = whoOf(approval.object('user'), person?.actor);
    const key = `${gated}/approvals/${who}`;
    const at = approval.requiredInstant('created_at');
    facts.tell({
      kind: 'approval',
      key,
      verb,
      at,
      person,
      objects: [{ key: gated, qualifier: 'gates' }],
      attributes: environment === undefined ? {} : { environment },
    });
    facts.describe({
      key,
      kind: 'approval',
      observedAt: at,
      attributes: { environment, repository: project.repo },
      links: [
        {
          to: gated,
          relation: 'approves',
          evidence: 'approval of the deployment in GitLab',
        },
      ],
      selectors: project.selectors,
    });
  }
}
