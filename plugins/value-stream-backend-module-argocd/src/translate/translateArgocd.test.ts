import { Translation } from '@value-stream/backstage-plugin-value-stream-node';
import { readArgocdOptions } from '../options/readArgocdOptions';
import { translateArgocd } from './translateArgocd';

const SHA = (digit: string) => digit.repeat(40);
const DIGEST = `sha256:${'d'.repeat(64)}`;
const git = { repoURL: 'https://git.example.com/acme/deploy', path: 'api' };
const at = (minute: number) => Date.UTC(2024, 2, 4, 9, minute, 0);
const text = (minute: number) => new Date(at(minute)).toISOString();

function entry(id: number, revision: string, minute: number, fields = {}) {
  return {
    id,
    revision,
    source: git,
    deployStartedAt: text(minute - 1),
    deployedAt: text(minute),
    ...fields,
  };
}

function translate(
  status: object,
  fields: { readonly spec?: object; readonly options?: object } = {},
): Translation {
  return translateArgocd(
    {
      type: 'application',
      body: {
        application: {
          metadata: { name: 'api-prod', namespace: 'argocd' },
          spec: {
            project: 'shop',
            destination: { name: 'eu-1', namespace: 'shop' },
            source: git,
            ...fields.spec,
          },
          status,
        },
      },
    },
    {
      source: { id: 'cd', connector: 'argocd', host: 'cd.example.com' },
      options: readArgocdOptions(fields.options),
      origin: 'backfill',
      receivedAt: 0,
      hashActor: login => `hash of ${login}`,
    },
  );
}

const PREFIX = 'argocd:cd.example.com/argocd/api-prod/';

/** The minute in which the deployment started, what happened, and in which minute. */
const verbs = ({ activities }: Translation) =>
  activities.map(({ verb, occurredAt, objects }) => [
    (Number(objects[0].key.slice(PREFIX.length)) - at(0)) / 60_000,
    verb,
    (occurredAt - at(0)) / 60_000,
  ]);

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

  it('tells a sync that failed, with its revision', () => {
    const translation = translate({
      operationState: {
        phase: 'Error',
        startedAt: text(5),
        finishedAt: text(6),
        operation: { sync: { revision: SHA('b') } },
      },
    });

    expect(verbs(translation)).toEqual([
      [5, 'started', 5],
      [5, 'failed', 6],
    ]);
    expect(translation.activities[0].attributes.revision).toBe(SHA('b'));
  });

  it.each([
    ['went through', { phase: 'Succeeded', finishedAt: text(6) }],
    [
      'was a rehearsal',
      {
        phase: 'Failed',
        finishedAt: text(6),
        operation: { sync: { dryRun: true } },
      },
    ],
    [
      'was of some resources only',
      {
        phase: 'Failed',
        finishedAt: text(6),
        operation: { sync: { resources: [{}] } },
      },
    ],
    ['is no sync', { phase: 'Failed', finishedAt: text(6), operation: {} }],
  ])('tells no failed deployment where the operation %s', (_, state) => {
    expect(
      verbs(
        translate({
          operationState: {
            startedAt: text(5),
            operation: { sync: { revision: SHA('b') } },
            ...state,
          },
        }),
      ),
    ).toEqual([]);
  });

  it('tells a sync when it starts, under the name that its entry has when it is through', () => {
    const running = translate({
      history: [entry(1, SHA('a'), 2)],
      operationState: {
        phase: 'Running',
        startedAt: text(5),
        operation: { sync: { revision: SHA('b') } },
      },
    });
    const through = translate({
      history: [entry(1, SHA('a'), 2), entry(2, SHA('b'), 6)],
      operationState: {
        phase: 'Succeeded',
        startedAt: text(5),
        finishedAt: text(6),
        operation: { sync: {} },
        syncResult: { revision: SHA('b') },
      },
    });

    expect(verbs(running).slice(2)).toEqual([[5, 'started', 5]]);
    expect(verbs(through).slice(2)).toEqual([
      [5, 'started', 5],
      [5, 'succeeded', 6],
    ]);
    const [, , told] = running.activities;
    const [, , whole] = through.activities;
    expect(whole).toEqual({ ...told, revision: 1 });
    expect(running.objects.at(-1)).toMatchObject({
      key: `${PREFIX}${at(5)}`,
      observedAt: at(5),
      originalStatus: 'Running',
      attributes: { revision: SHA('b') },
    });
  });

  it('that does not write down when a deployment started is told when it is through', () => {
    const old = { deployStartedAt: undefined };

    expect(
      translate({
        history: [entry(1, SHA('a'), 2, old)],
        operationState: {
          phase: 'Running',
          startedAt: text(5),
          operation: { sync: {} },
        },
      }).activities.map(({ identity }) => identity),
    ).toEqual([
      `["argocd","cd.example.com","argocd","api-prod","history",1,${at(
        2,
      )},"succeeded"]`,
    ]);
  });

  describe('that degrades', () => {
    const degraded = (health: object, fields: object = {}, options = {}) =>
      verbs(
        translate(
          {
            history: [entry(1, SHA('a'), 10)],
            health: { status: 'Degraded', ...health },
            ...fields,
          },
          { options },
        ),
      ).filter(([, verb]) => verb === 'failed');

    it('says that its last deployment failed', () => {
      expect(degraded({ lastTransitionTime: text(25) })).toEqual([
        [9, 'failed', 25],
      ]);
    });

    it('later than the options say, says nothing', () => {
      expect(degraded({ lastTransitionTime: text(71) })).toEqual([]);
      expect(
        degraded(
          { lastTransitionTime: text(25) },
          {},
          { degradedWithinMinutes: 10 },
        ),
      ).toEqual([]);
    });

    it('was so before the deployment, says nothing', () => {
      expect(degraded({ lastTransitionTime: text(9) })).toEqual([]);
    });

    it('without saying since when, is dated to the deployment', () => {
      expect(degraded({}, { reconciledAt: text(30) })).toEqual([
        [9, 'failed', 10],
      ]);
      expect(degraded({})).toEqual([]);
    });
  });

  it('says which images run, once it is healthy', () => {
    const status = {
      history: [entry(1, SHA('a'), 10), entry(2, SHA('b'), 20)],
      health: { status: 'Healthy', lastTransitionTime: text(22) },
      summary: { images: [`ghcr.io/acme/api:1.4@${DIGEST}`, 'redis:7'] },
    };
    const { objects } = translate(status);

    expect(objects.slice(3)).toEqual([
      {
        key: `${PREFIX}${at(19)}`,
        kind: 'deployment',
        observedAt: at(22),
        originalStatus: 'Healthy',
        attributes: {
          digests: [DIGEST],
          images: ['ghcr.io/acme/api:1.4', 'docker.io/library/redis:7'],
        },
        links: [
          {
            to: `oci:ghcr.io/acme/api@${DIGEST}`,
            relation: 'deploys',
            evidence: 'Argo CD lists the image ghcr.io/acme/api:1.4',
          },
          {
            to: 'pkg:oci/redis?repository_url=docker.io/library/redis&tag=7',
            relation: 'deploys',
            evidence: 'Argo CD lists the image docker.io/library/redis:7',
          },
        ],
      },
      {
        key: `oci:ghcr.io/acme/api@${DIGEST}`,
        kind: 'artifact',
        observedAt: at(22),
        title: 'ghcr.io/acme/api:1.4',
        originalType: 'image',
        attributes: {
          digest: DIGEST,
          name: 'ghcr.io/acme/api',
          tags: ['1.4'],
        },
      },
      expect.objectContaining({
        key: 'pkg:oci/redis?repository_url=docker.io/library/redis&tag=7',
        attributes: { name: 'docker.io/library/redis', tags: ['7'] },
      }),
    ]);
    expect(
      translate({ ...status, health: { status: 'Progressing' } }).objects,
    ).toHaveLength(3);
    expect(
      translate({
        ...status,
        operationState: { phase: 'Running', startedAt: text(23) },
      }).objects,
    ).toHaveLength(3);
  });

  it('of several sources names the commit of the one with a folder, and all of them', () => {
    const { activities, objects } = translate({
      history: [
        {
          id: 0,
          deployedAt: text(10),
          sources: [
            { repoURL: 'https://charts.example.com', chart: 'api' },
            { repoURL: 'https://git.example.com/acme/values', ref: 'values' },
            git,
          ],
          revisions: ['2.0.1', SHA('e'), SHA('f')],
        },
      ],
    });

    expect(activities[0].objects.slice(1).map(({ key }) => key)).toEqual([
      `git:git.example.com/acme/values@${SHA('e')}`,
      `git:git.example.com/acme/deploy@${SHA('f')}`,
    ]);
    expect(objects[1].attributes).toMatchObject({
      revision: SHA('f'),
      repository: 'git.example.com/acme/deploy',
      chart: 'api',
      version: '2.0.1',
      revisions: ['2.0.1', SHA('e'), SHA('f')],
    });
  });

  const CHART = { repoURL: 'https://charts.example.com', chart: 'api' };
  const VALUES = { repoURL: 'https://git.example.com/acme/values', ref: 'v' };

  it('of a chart with values from git names chart, version and the commit of the values', () => {
    const { activities, objects } = translate({
      history: [
        entry(0, '', 1, {
          // As Argo CD writes it beside the several.
          source: { repoURL: '' },
          sources: [CHART, VALUES],
          revisions: ['1.2.3', SHA('b')],
        }),
      ],
    });

    expect(activities[0].objects.map(({ key }) => key)).toContain(
      `git:git.example.com/acme/values@${SHA('b')}`,
    );
    expect(objects.at(-1)!.attributes).toMatchObject({
      chart: 'api',
      version: '1.2.3',
      revisions: ['1.2.3', SHA('b')],
    });
  });

  it('from a registry of manifests names no commit', () => {
    const { activities, objects, refused } = translate({
      history: [
        entry(0, DIGEST, 1, {
          source: { repoURL: 'oci://ghcr.io/acme/manifests', path: '.' },
        }),
      ],
    });

    expect(refused).toEqual([]);
    expect(activities.map(({ objects: touched }) => touched.length)).toEqual([
      1, 1,
    ]);
    expect(objects.at(-1)!.attributes).not.toHaveProperty('revision');
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
