import {
  DIGEST,
  SHA,
  git,
  text,
  entry,
  translate,
} from '../__testUtils__/translateApplication';

describe('an application of Argo CD', () => {
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
});
