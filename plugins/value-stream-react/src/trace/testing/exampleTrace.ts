import {
  ApiSchemas,
  Trace,
} from '@value-stream/backstage-plugin-value-stream-common';

/** An activity for tests; hours count from 2 March 2026, 00:00 UTC. */
export function exampleActivity(
  id: string,
  kind: string,
  verb: string,
  hour: number,
  attributes: Record<string, unknown> = {},
): ApiSchemas['TraceActivity'] {
  return {
    id,
    source: 'test',
    kind,
    verb,
    occurredAt: hourOf(hour),
    attributes,
  };
}

/** An instant so many hours after 2 March 2026, 00:00 UTC. */
export function hourOf(hour: number): string {
  return new Date(Date.UTC(2026, 2, 2, hour)).toISOString();
}

/**
 * A work item of 100 hours: 40 in Ready, 30 in Development (blocked for 10),
 * 30 waiting for deployment, then released. One change, one commit, one
 * deployment.
 */
export const exampleTrace: Trace = {
  key: 'jira:acme/PAY-1',
  kind: 'work-item',
  title: 'Pay later',
  stream: 'valuestream:default/checkout',
  streams: ['valuestream:default/checkout'],
  state: 'done',
  createdAt: hourOf(0),
  startedAt: hourOf(0),
  endedAt: hourOf(100),
  asOf: hourOf(200),
  mergedOnly: false,
  visits: [
    {
      stageId: 'ready',
      stageName: 'Ready',
      mode: 'wait',
      class: 'wait',
      entry: 'first',
      from: hourOf(0),
      to: hourOf(40),
      because: ['w1'],
    },
    {
      stageId: 'development',
      stageName: 'Development',
      mode: 'active',
      class: 'active',
      entry: 'forward',
      from: hourOf(40),
      to: hourOf(70),
      because: ['w2', 'c1'],
    },
    {
      stageId: 'waiting-for-deployment',
      stageName: 'Waiting for deployment',
      mode: 'wait',
      class: 'wait',
      entry: 'forward',
      from: hourOf(70),
      to: hourOf(100),
      because: ['p1'],
    },
    {
      stageId: 'released',
      stageName: 'Released',
      mode: 'done',
      class: 'done',
      entry: 'forward',
      from: hourOf(100),
      because: ['not-shown'],
    },
  ],
  blocked: [{ from: hourOf(50), to: hourOf(60) }],
  objects: [
    {
      key: 'jira:acme/PAY-1',
      kind: 'work-item',
      source: 'test',
      title: 'Pay later',
      activities: [
        exampleActivity('w1', 'work-item', 'created', 0),
        exampleActivity('w2', 'work-item', 'moved', 40, {
          from: 'Ready',
          to: 'In progress',
        }),
      ],
    },
    {
      key: 'github:acme/api#7',
      kind: 'change',
      source: 'test',
      title: 'Pay later',
      url: 'https://github.com/acme/api/pull/7',
      activities: [exampleActivity('p1', 'change', 'merged', 70)],
    },
    {
      key: 'git:github.com/acme/api@0123456789abcdef0123456789abcdef01234567',
      kind: 'commit',
      source: 'test',
      activities: [exampleActivity('c1', 'commit', 'authored', 40)],
    },
    {
      key: 'git:github.com/acme/api#deployment/prod',
      kind: 'deployment',
      source: 'test',
      title: 'production',
      activities: [exampleActivity('d1', 'deployment', 'succeeded', 100)],
    },
  ],
  links: [
    {
      from: 'github:acme/api#7',
      to: 'jira:acme/PAY-1',
      relation: 'implements',
      method: 'issue-key',
      confidence: 0.8,
      evidence: 'PAY-1 in the title',
    },
    {
      from: 'git:github.com/acme/api#deployment/prod',
      to: 'git:github.com/acme/api@0123456789abcdef0123456789abcdef01234567',
      relation: 'contains',
      method: 'time-order',
      confidence: 0.5,
      evidence: 'the next deployment after it',
    },
  ],
};
