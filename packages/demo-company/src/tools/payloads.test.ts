import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { Delivery } from './PlayedTool';
import { simulateCompany } from '../simulation/simulateCompany';

const NOW = Date.UTC(2026, 10, 2, 12);
const DAY = 86_400_000;

/** Everything that the tools of a small company deliver in half a year, by tool. */
function delivered(): ReadonlyMap<string, readonly Delivery[]> {
  const all = new Map<string, Delivery[]>();
  simulateCompany({
    seed: '1',
    now: NOW,
    size: 'small',
    deliveries: {
      from: NOW - 180 * DAY,
      to(tool, delivery) {
        const known = all.get(tool) ?? [];
        known.push(delivery);
        all.set(tool, known);
      },
    },
  });
  return all;
}

describe('what the played tools deliver', () => {
  const all = delivered();

  it('is what the public schemas of GitHub say of each event', () => {
    const { definitions } = require('@octokit/webhooks-schemas/schema.json');
    const ajv = addFormats(
      new Ajv({ strict: false, allErrors: true }),
    ).addSchema({ $id: 'github', definitions: withoutIds(definitions) });
    const problems = new Map<string, string>();
    const kinds = new Set<string>();
    for (const { event, body } of all.get('github')!) {
      const { action } = body as { action?: string };
      const name = action ? `${event}$${action}` : `${event}$event`;
      kinds.add(name);
      const validate = ajv.getSchema(`github#/definitions/${name}`)!;
      if (!problems.has(name) && !validate(body)) {
        problems.set(
          name,
          validate
            .errors!.map(
              ({ instancePath, message, params }) =>
                `${instancePath} ${message} ${JSON.stringify(params)}`,
            )
            .slice(0, 5)
            .join('; '),
        );
      }
    }
    expect([...problems]).toEqual([]);
    expect([...kinds].sort()).toEqual([
      'deployment$created',
      'deployment_status$created',
      'issues$closed',
      'issues$labeled',
      'issues$opened',
      'issues$unlabeled',
      'pull_request$closed',
      'pull_request$opened',
      'pull_request$synchronize',
      'pull_request_review$submitted',
      'push$event',
      'workflow_run$completed',
      'workflow_run$in_progress',
      'workflow_run$requested',
    ]);
  });

  it('tells every kind of thing that happens in the tools without public schemas', () => {
    const kindsOf = (tool: string, kind: (body: any) => string) =>
      [...new Set(all.get(tool)!.map(({ body }) => kind(body)))].sort();
    expect(
      kindsOf('gitlab', ({ object_kind: kind, object_attributes: told }) =>
        told?.action ? `${kind} ${told.action}` : kind,
      ),
    ).toEqual([
      'deployment',
      'issue close',
      'issue open',
      'issue update',
      'merge_request approved',
      'merge_request merge',
      'merge_request open',
      'merge_request update',
      'note create',
      'pipeline',
      'push',
    ]);
    expect(kindsOf('jenkins', ({ build }) => build.phase)).toEqual([
      'COMPLETED',
      'FINALIZED',
      'QUEUED',
      'STARTED',
    ]);
    expect(
      kindsOf('argocd', body => body.application.status.operationState.phase),
    ).toEqual(['Failed', 'Succeeded']);
    expect(kindsOf('cdevents', ({ type }) => type)).toEqual([
      'dev.cdevents.artifact.published.0.3.0',
      'dev.cdevents.build.finished.0.3.0',
      'dev.cdevents.build.queued.0.3.0',
      'dev.cdevents.build.started.0.3.0',
      'dev.cdevents.change.created.0.4.0',
      'dev.cdevents.change.merged.0.3.0',
      'dev.cdevents.change.reviewed.0.3.0',
      'dev.cdevents.change.updated.0.3.0',
      'dev.cdevents.service.deployed.0.3.0',
      'dev.cdevents.ticket.closed.0.2.0',
      'dev.cdevents.ticket.created.0.2.0',
      'dev.cdevents.ticket.updated.0.2.0',
      'dev.cdeventsx.fernhollow-commit.committed.0.1.0',
      'dev.cdeventsx.fernhollow-deployment.failed.0.1.0',
      'dev.cdeventsx.fernhollow-deployment.started.0.1.0',
    ]);
  });
});

/** Definitions that name themselves cannot stand within another schema. */
function withoutIds(definitions: Record<string, any>): object {
  return Object.fromEntries(
    Object.entries(definitions).map(
      ([name, { $schema: _, $id: __, ...rest }]) => [
        name,
        JSON.parse(
          JSON.stringify(rest).replace(
            /"#\/definitions\//g,
            '"github#/definitions/',
          ),
        ),
      ],
    ),
  );
}
