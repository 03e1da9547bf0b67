import {
  SHA,
  at,
  entry,
  translate,
  PREFIX,
  verbs,
} from '../__testUtils__/translateApplication';

describe('an application of Argo CD', () => {
  it('gives a deployment for each entry of its history', () => {
    const { activities, objects, refused } = translate({
      history: [
        entry(3, SHA('a'), 10, {
          initiatedBy: { username: 'Ada@example.com' },
        }),
      ],
    });

    expect(refused).toEqual([]);
    expect(activities).toEqual(
      (
        [
          ['started', 9],
          ['succeeded', 10],
        ] as const
      ).map(([verb, minute]) => ({
        identity: `["argocd","cd.example.com","argocd","api-prod","sync",${at(
          9,
        )},"${verb}"]`,
        ...(verb === 'started' && { revision: 1 }),
        kind: 'deployment',
        verb,
        occurredAt: at(minute),
        actor: 'hash of ada@example.com',
        objects: [
          {
            key: `${PREFIX}${at(9)}`,
            qualifier: 'subject',
          },
          {
            key: `git:git.example.com/acme/deploy@${SHA('a')}`,
            qualifier: 'revision',
          },
        ],
        attributes: {
          environment: 'prod',
          service: 'api',
          revision: SHA('a'),
        },
      })),
    );
    expect(objects[1]).toEqual({
      key: `${PREFIX}${at(9)}`,
      kind: 'deployment',
      observedAt: at(10),
      title: 'api-prod #3',
      url: 'https://cd.example.com/applications/argocd/api-prod',
      originalType: 'sync',
      originalStatus: 'Succeeded',
      attributes: {
        environment: 'prod',
        service: 'api',
        repository: 'git.example.com/acme/deploy',
        revision: SHA('a'),
        sourcePath: 'api',
        application: 'api-prod',
        applicationNamespace: 'argocd',
        historyId: 3,
        project: 'shop',
        cluster: 'eu-1',
        namespace: 'shop',
      },
      selectors: [{ annotation: 'argocd/app-name', value: 'api-prod' }],
    });
  });

  it('marks what Argo CD did by itself, and takes nobody for it', () => {
    const [started] = translate({
      history: [entry(0, SHA('a'), 10, { initiatedBy: { automated: true } })],
    }).activities;

    expect(started.attributes.bot).toBe(true);
    expect(started).not.toHaveProperty('actor');
  });

  it('rolls the newer deployment back where a later one goes back to an earlier revision', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(SHA);

    expect(
      verbs(
        translate({
          history: [
            entry(5, a, 50),
            entry(1, a, 10),
            entry(2, b, 20),
            entry(3, b, 30),
            entry(4, c, 40),
          ],
        }),
      ).filter(([, verb]) => verb !== 'started'),
    ).toEqual([
      [9, 'succeeded', 10],
      [19, 'succeeded', 20],
      [29, 'succeeded', 30],
      [39, 'succeeded', 40],
      [49, 'succeeded', 50],
      [39, 'rolled-back', 50],
    ]);
  });

  it.each(['Application', 'ApplicationSet'])(
    'of which an %s is a part deploys nothing',
    kind => {
      const { activities, objects } = translate({
        history: [entry(0, SHA('a'), 1)],
        resources: [{ group: 'argoproj.io', kind, name: 'api' }],
      });

      expect(activities).toEqual([]);
      expect(objects.map(({ kind: of }) => of)).toEqual(['x:application']);
    },
  );

  it('that was never synced tells itself alone', () => {
    for (const status of [{}, { history: null, operationState: null }]) {
      const { activities, objects, refused } = translate(status);
      expect([activities, refused]).toEqual([[], []]);
      expect(objects).toHaveLength(1);
    }
  });

  it('that manages applications deploys nothing', () => {
    const { activities, objects } = translate({
      history: [entry(0, SHA('a'), 10)],
      resources: [{ kind: 'ConfigMap' }, { kind: 'Application' }],
    });

    expect(activities).toEqual([]);
    expect(objects).toEqual([
      expect.objectContaining({
        key: 'argocd:cd.example.com/argocd/api-prod',
        kind: 'x:application',
        originalType: 'app of apps',
      }),
    ]);
  });

  it('keeps good entries beside broken ones, each with its reason', () => {
    const translation = translate({
      history: [
        entry(0, SHA('a'), 10),
        entry(1, SHA('b'), 20, { deployedAt: '2024-02-31' }),
        entry(2, SHA('c'), 30, { id: 'two' }),
      ],
    });

    expect(verbs(translation).map(([key]) => key)).toEqual([9, 9]);
    expect(translation.refused.map(({ reason }) => reason)).toEqual([
      "'application.status.history[1].deployedAt' is no instant",
      "'application.status.history[2].id' is no whole number from 0 up",
    ]);
  });

  it.each([
    [{ history: 'none' }, "history' is a text, not a list"],
    [{ operationState: { phase: 'Failed' } }, "startedAt' is missing"],
    [{ health: 'good' }, "health' is a text, not an object"],
    [{ summary: { images: [1] } }, "images' has an entry"],
  ])('is refused whole where it says %j', (status, reason) => {
    const { activities, objects, refused } = translate(status);

    expect([activities, objects]).toEqual([[], []]);
    expect(refused[0].reason).toContain(reason);
  });
});
