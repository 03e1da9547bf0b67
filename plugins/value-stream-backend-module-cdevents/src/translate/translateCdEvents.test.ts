import { DIGEST, event, IMAGE } from '../__testUtils__/events';
import { CdEvent } from '../spec/CdEvent';
import { translateCdEvents } from './translateCdEvents';

const translate = (value: unknown) =>
  translateCdEvents(
    { type: 'cdevents', body: { events: [value] } },
    {
      source: { id: 'events', connector: 'cdevents' },
      options: {
        entities: [{ source: '/builds/', entity: 'component:default/shop' }],
      },
      origin: 'webhook',
      receivedAt: 0,
      hashActor: name => `k1:${name.length}`,
    },
  );
const factOf = (value: CdEvent) => {
  const { activities, objects } = translate(value);
  const [{ kind, verb, objects: touched, attributes }] = activities;
  const { cdevent, ...own } = attributes;
  return { kind, verb, touched, own, object: objects[0], objects, cdevent };
};
const verbOf = (name: string, content: object = {}) => {
  const { kind, verb } = factOf(event(name, '0.0.1', content));
  return `${kind} ${verb}`;
};

describe('an event', () => {
  it.each([
    ['artifact.packaged', 'artifact x:packaged'],
    ['artifact.published', 'artifact published'],
    ['artifact.signed', 'artifact signed'],
    ['artifact.deleted', 'artifact removed'],
    ['branch.created', 'x:branch created'],
    ['build.queued', 'run queued'],
    ['change.created', 'change opened'],
    ['change.updated', 'change x:updated'],
    ['change.reviewed', 'change reviewed'],
    ['change.merged', 'change merged'],
    ['change.abandoned', 'change closed'],
    ['environment.created', 'environment ready'],
    ['environment.modified', 'environment x:modified'],
    ['environment.deleted', 'environment removed'],
    ['incident.reported', 'incident detected'],
    ['incident.resolved', 'incident resolved'],
    ['pipelinerun.started', 'run started'],
    ['service.deployed', 'deployment succeeded'],
    ['service.upgraded', 'deployment succeeded'],
    ['service.rolledback', 'deployment succeeded'],
    ['service.removed', 'deployment x:removed'],
    ['service.published', 'deployment x:published'],
    ['testoutput.published', 'x:test-output published'],
    ['testsuiterun.queued', 'check x:queued'],
    ['testcaserun.skipped', 'check x:skipped'],
    ['ticket.updated', 'work-item x:updated'],
    ['moon.landed', 'x:moon landed'],
  ])('%s becomes %s', (name, expected) => {
    expect(verbOf(name)).toBe(expected);
  });

  it.each([
    ['success', 'check passed'],
    ['failure', 'check failed'],
    ['error', 'check failed'],
    ['cancel', 'check x:cancelled'],
  ])('of a test that ends with %s becomes %s', (outcome, expected) => {
    expect(verbOf('testcaserun.finished', { outcome })).toBe(expected);
  });

  it('of a tool is kept as its own kind, and an approval as one', () => {
    const custom = (type: string) => {
      const { kind, verb } = factOf(
        event('x.y', '0', {}, { context: { type } }),
      );
      return [kind, verb];
    };
    expect(custom('dev.cdeventsx.harbor-quota.exceeded.0.1.0')).toEqual([
      'x:harbor-quota',
      'exceeded',
    ]);
    expect(custom('dev.cdeventsx.gate-approval.granted.0.1.0')).toEqual([
      'approval',
      'granted',
    ]);
  });

  it('of a rollout tells where, what and which artifact', () => {
    const { own, object, touched } = factOf(
      event(
        'service.rolledback',
        '0.3.0',
        { environment: { id: 'production' }, artifactId: IMAGE },
        { id: 'event-9', subject: { id: 'shop', source: '/cluster' } },
      ),
    );
    expect(touched).toEqual([
      {
        key: 'cdevents:/cluster#service/shop/deployments/event-9',
        qualifier: 'subject',
      },
    ]);
    expect(own).toEqual({
      environment: 'production',
      service: 'shop',
      revision: IMAGE,
      digests: [DIGEST],
      rollback: true,
    });
    expect(object.links).toEqual([
      {
        to: `oci:ghcr.io/acme/shop@${DIGEST}`,
        relation: 'deploys',
        evidence: 'CDEvents service.artifactId',
      },
    ]);
    expect(object.selectors).toEqual([
      { annotation: 'cdevents.dev/source', value: '/builds/shop' },
      { annotation: 'cdevents.dev/service', value: 'shop' },
      { annotation: 'entity', value: 'component:default/shop' },
    ]);
  });

  it('of a change in a repository belongs to the entities of that repository', () => {
    const { object } = factOf(
      event('change.merged', '0.3.0', {
        repository: { id: 'acme/shop', source: 'https://github.com' },
      }),
    );
    expect(object.attributes).toEqual({ repository: 'github.com/acme/shop' });
    expect(object.selectors).toEqual(
      expect.arrayContaining([
        {
          annotation: 'backstage.io/source-location',
          value: 'https://github.com/acme/shop',
        },
        { annotation: 'github.com/project-slug', value: 'acme/shop' },
      ]),
    );
  });

  it('of a specification before 0.5 is read and kept as it was', () => {
    const old = event(
      'pipelinerun.finished',
      '0.2.0',
      {
        pipelineName: 'shop',
        outcome: 'failure',
        url: 'https://ci.example.com/1',
      },
      {
        context: { specversion: undefined, version: '0.4.1' },
        subject: { type: 'pipelineRun', source: '/builds' },
      },
    );
    const { verb, own, object, cdevent } = factOf(
      JSON.parse(JSON.stringify(old)),
    );
    expect([verb, own]).toEqual(['finished', { verdict: 'failed' }]);
    expect(object).toMatchObject({
      title: 'shop',
      url: 'https://ci.example.com/1',
    });
    expect(cdevent).toEqual(JSON.parse(JSON.stringify(old)));
  });

  it('of a build links the artifact to it', () => {
    const { objects } = factOf(
      event('build.finished', '0.3.0', { artifactId: 'pkg:npm/shop@1.0.0' }),
    );
    expect(objects[1]).toMatchObject({
      key: 'pkg:npm/shop@1.0.0',
      links: [
        { to: 'cdevents:/builds/shop#build/subject-1', relation: 'built-by' },
      ],
    });
  });

  it('links to its chain and to the events before it', () => {
    const { objects } = factOf(
      event(
        'build.queued',
        '0.3.0',
        {},
        {
          context: {
            chainId: 'chain-1',
            links: [
              { linkType: 'PATH', from: { contextId: 'before' } },
              {
                linkType: 'RELATION',
                linkKind: 'Has Artifact',
                target: { contextId: 'other' },
              },
              { linkType: 'RELATION', linkKind: 'X', target: {} },
              { linkType: 'END' },
            ],
          },
        },
      ),
    );
    expect(
      objects.at(-1)!.links!.map(({ relation, to }) => `${relation} ${to}`),
    ).toEqual([
      'x:tells-of cdevents:/builds/shop#build/subject-1',
      'x:part-of cdevents:chain/chain-1',
      'x:path cdevents:event/before',
      'x:has-artifact cdevents:event/other',
    ]);
  });

  it('of a ticket that moved says from where to where', () => {
    const { verb, own, object } = factOf(
      event(
        'ticket.updated',
        '0.2.0',
        { uri: '/t/1', labels: ['Bug'] },
        {
          customData: {
            valueStream: {
              verb: 'moved',
              from: 'To do',
              to: 'Doing',
              category: 'in-progress',
              key: 'jira:acme.atlassian.net/PAY-1',
            },
          },
        },
      ),
    );
    expect([verb, own]).toEqual([
      'moved',
      { from: 'To do', to: 'Doing', category: 'in-progress' },
    ]);
    expect(object).toMatchObject({
      key: 'jira:acme.atlassian.net/PAY-1',
      type: 'defect',
      originalStatus: 'Doing',
    });
    expect(object.selectors).toBe(undefined);
  });

  it('of a closed ticket says how it ended', () => {
    const { own } = factOf(
      event('ticket.closed', '0.2.0', { uri: '/t/1', resolution: 'withdrawn' }),
    );
    expect(own).toEqual({ resolution: 'abandoned', status: 'withdrawn' });
  });

  it('names no one, and keeps the rest as it was', () => {
    const { cdevent } = factOf(
      event('ticket.created', '0.2.0', {
        summary: 'A',
        creator: 'Ada',
        assignees: ['Grace', 'Al'],
        uri: '/t/1',
      }),
    );
    expect(cdevent).toMatchObject({
      context: { timestamp: '2024-03-04T10:00:00.123456Z' },
      subject: {
        content: { summary: 'A', creator: 'k1:3', assignees: ['k1:5', 'k1:2'] },
      },
    });
  });

  it.each<[string, object]>([
    ['no verb of a work-item', { valueStream: { verb: 'flown' } }],
    ['no kind of object', { valueStream: { kind: 'rocket' } }],
    ['is no object', { valueStream: 'moved' }],
    ['attributes is no object', { valueStream: { attributes: [] } }],
    ['.from is no text', { valueStream: { verb: 'moved', from: {} } }],
    ['.key is no text', { valueStream: { key: ' ' } }],
    ['.entities is no list', { valueStream: { entities: 'a' } }],
    ['characters that cannot be kept', { a: 'nul\0' }],
    ['more than 5000 values', { a: Array(6_000).fill(1) }],
  ])('with custom data is refused: %s', (reason, customData) => {
    const { activities, objects, refused } = translate(
      event('ticket.updated', '0.2.0', { uri: '/t/1' }, { customData }),
    );
    expect([activities, objects]).toEqual([[], []]);
    expect(refused[0].reason).toContain(reason);
  });

  it('is refused by itself; others of its batch are kept', () => {
    const good = event('build.queued', '0.3.0', {});
    const { activities, refused } = translateCdEvents(
      { type: 'cdevents', body: { events: [{}, good, null] } },
      {
        source: { id: 'events', connector: 'cdevents' },
        options: { entities: [] },
        origin: 'webhook',
        receivedAt: 0,
        hashActor: name => name,
      },
    );
    expect([activities.length, refused.length]).toEqual([1, 2]);
  });
});
