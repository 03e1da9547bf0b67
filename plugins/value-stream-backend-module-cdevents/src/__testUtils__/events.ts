import { CdEvent } from '../spec/CdEvent';

/** An event of the specification. */
export function event(
  name: string,
  version: string,
  content: object,
  more: {
    readonly id?: string;
    readonly subject?: object;
    readonly context?: object;
    readonly customData?: object | string;
  } = {},
): CdEvent {
  return {
    context: {
      specversion: '0.5.1',
      id: more.id ?? name,
      source: '/builds/shop',
      type: `dev.cdevents.${name}.${version}`,
      timestamp: '2024-03-04T10:00:00.123456Z',
      ...more.context,
    },
    subject: {
      id: 'subject-1',
      content: content as CdEvent['subject']['content'],
      ...more.subject,
    },
    ...(more.customData !== undefined && {
      customData: more.customData as CdEvent['customData'],
    }),
  };
}

export const DIGEST = `sha256:${'ab'.repeat(32)}`;
export const IMAGE = `pkg:oci/shop@${encodeURIComponent(
  DIGEST,
)}?repository_url=ghcr.io/acme`;

/** One of each subject, invented. */
export const EVENTS_OF_A_DAY: readonly CdEvent[] = [
  event(
    'ticket.created',
    '0.2.0',
    {
      summary: 'Take cards',
      ticketType: 'enhancement',
      creator: 'Ada Lovelace',
      assignees: ['Grace Hopper'],
      labels: ['checkout'],
      priority: 'high',
      group: 'payments',
      uri: 'https://tickets.example/7',
    },
    { subject: { id: 'T-7', source: '/tickets' } },
  ),
  event(
    'ticket.updated',
    '0.2.0',
    { uri: 'https://tickets.example/7', updatedBy: 'Grace Hopper' },
    {
      subject: { id: 'T-7', source: '/tickets' },
      customData: {
        valueStream: {
          verb: 'moved',
          from: 'To do',
          to: 'Doing',
          category: 'in-progress',
        },
      },
    },
  ),
  event(
    'change.merged',
    '0.3.0',
    { repository: { id: 'acme/shop', source: 'https://github.com' } },
    {
      subject: { id: '12' },
      context: {
        chainId: 'chain-1',
        links: [
          {
            linkType: 'RELATION',
            linkKind: 'TRIGGER',
            target: { contextId: 'ticket.updated' },
            tags: { why: 'work' },
          },
          { linkType: 'PATH', from: { contextId: 'ticket.created' } },
          { linkType: 'END' },
        ],
      },
    },
  ),
  event('build.finished', '0.3.0', { artifactId: IMAGE }),
  event('taskrun.finished', '0.3.0', {
    taskName: 'test',
    pipelineRun: { id: 'run-1' },
    outcome: 'failure',
    errors: 'exit 1',
  }),
  event('testcaserun.finished', '0.3.0', {
    outcome: 'success',
    environment: { id: 'ci' },
    testCase: { id: 'case-1', name: 'Refuses no card' },
  }),
  event(
    'artifact.published',
    '0.3.0',
    { user: 'Ada Lovelace' },
    {
      subject: { id: IMAGE },
    },
  ),
  event(
    'service.deployed',
    '0.3.0',
    { environment: { id: 'production' }, artifactId: IMAGE },
    { subject: { id: 'shop' } },
  ),
  event(
    'incident.detected',
    '0.3.0',
    {
      description: 'Slow',
      environment: { id: 'production' },
      service: { id: 'shop' },
    },
    { subject: { id: 'I-1', source: '/monitor' }, customData: { ms: 200 } },
  ),
  event('repository.created', '0.3.0', {
    name: 'shop',
    uri: 'https://github.com/acme/shop.git',
  }),
];
