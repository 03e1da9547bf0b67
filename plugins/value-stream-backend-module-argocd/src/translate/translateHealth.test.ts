import {
  DIGEST,
  SHA,
  at,
  text,
  entry,
  translate,
  PREFIX,
  verbs,
} from '../__testUtils__/translateApplication';

describe('an application of Argo CD', () => {
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
});
