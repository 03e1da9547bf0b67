import { activityOf } from './activityOf';
import { runKey } from './githubKeys';
import { readPerson } from './readPerson';
import { readRepository } from './Repository';
import { Rule, translation } from './Rule';

const VERBS: ReadonlyMap<string, string> = new Map([
  ['requested', 'requested'],
  ['approved', 'granted'],
  ['rejected', 'rejected'],
]);

/** A deployment that waits for a person, and what they said: an approval of the run for an environment. */
export function translateDeploymentReview(action: string): Rule {
  return (body, context) => {
    const repository = readRepository(body, context);
    const run = body.requiredObject('workflow_run');
    const gated = runKey(repository.id, run.requiredWhole('id'));
    const attempt = run.whole('run_attempt') ?? 1;
    const environment =
      body.text('environment') ??
      environmentOf(body.objects('workflow_job_runs', 100));
    const key = `${gated}/approvals/${environment}`;
    const since = body.requiredInstant('since');
    const at =
      action === 'requested' ? since : run.instant('updated_at') ?? since;
    const url = run.text('html_url', 1_000);
    return translation({
      activities: [
        activityOf({
          kind: 'approval',
          key,
          verb: VERBS.get(action)!,
          by: [attempt],
          at,
          person: readPerson(
            body,
            action === 'requested' ? 'requestor' : 'approver',
            context.hashActor,
          ),
          others: [{ key: gated, qualifier: 'gated' }],
        }),
      ],
      objects: [
        {
          key,
          kind: 'approval',
          observedAt: at,
          title: `Deployment to ${environment}`,
          ...(url && { url }),
          originalStatus: action,
          attributes: { repository: repository.id, environment },
          links: [
            {
              to: gated,
              relation: 'approves',
              evidence: 'GitHub holds the run until it is given',
            },
          ],
          selectors: repository.selectors,
        },
      ],
    });
  };
}

function environmentOf(
  runs: readonly { text(name: string): string | undefined }[],
): string {
  return runs.map(run => run.text('environment')).find(Boolean) ?? 'deployment';
}
