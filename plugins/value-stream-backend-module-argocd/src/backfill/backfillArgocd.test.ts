import { playedApplication } from '../__testUtils__/playArgocd';
import {
  five,
  namesOf,
  play,
  read,
  played,
  stopPlaying,
} from '../__testUtils__/readArgocd';

afterEach(stopPlaying);

describe('reading Argo CD', () => {
  it('reads what entities select, and says which annotation selected it', async () => {
    await play({
      applications: [
        playedApplication('api', ['1'], { labels: { app: 'shop' } }),
        playedApplication('web', ['1'], { labels: { app: 'shop' } }),
        playedApplication('other'),
        playedApplication('api', ['1'], { namespace: 'team-a' }),
      ],
    });

    const pages = await read({
      entities: [
        { 'app-selector': 'app in (shop)' },
        { 'app-name': 'api', 'app-namespace': 'team-a' },
      ],
    });

    expect(
      pages
        .flatMap(page => page.payloads)
        .map(({ body }: any) => [
          body.application.metadata.namespace,
          body.application.metadata.name,
          body.selectors,
        ]),
    ).toEqual([
      [
        'argocd',
        'api',
        [{ annotation: 'argocd/app-selector', value: 'app in (shop)' }],
      ],
      [
        'argocd',
        'web',
        [{ annotation: 'argocd/app-selector', value: 'app in (shop)' }],
      ],
      [
        'team-a',
        'api',
        [{ annotation: 'entity', value: 'component:default/c1' }],
      ],
    ]);
    expect(pages.at(-1)!.states).toEqual([
      {
        part: 'argocd/app-selector=app in (shop)',
        state: 'ok',
        message: '2 applications',
      },
      { part: 'argocd/app-name=api', state: 'ok', message: '1 application' },
    ]);
    expect(pages.at(-1)!.progress).toEqual({
      done: 3,
      total: 3,
      unit: 'applications',
    });
    expect(played().requests[0].headers.authorization).toBe('Bearer secret');
    expect(played().requests[0].query.get('fields')).toContain(
      'items.metadata.name',
    );
  });

  it('goes on at any page with nothing lost and nothing twice', async () => {
    for (const isOld of [false, true]) {
      await play({ applications: five(), isOld });
      const whole = await read({ applications: ['*'] });
      expect(whole).toHaveLength(3);

      for (let stop = 1; stop < whole.length; stop += 1) {
        const before = await read({ applications: ['*'], stopAfter: stop });
        const after = await read({
          applications: ['*'],
          cursor: before.at(-1)!.cursor,
        });
        expect(namesOf([...before, ...after])).toEqual(namesOf(whole));
      }
    }
  });

  it('reads again only what something happened to', async () => {
    const applications = five();
    await play({ applications });
    const first = await read({ applications: ['*'] });
    applications[1] = playedApplication('b', ['1', '2']);
    applications[3] = playedApplication('d', ['a'], {
      status: { health: { status: 'Degraded' } },
    });
    await play({ applications });

    const second = await read({
      applications: ['*'],
      cursor: first.at(-1)!.cursor,
    });
    const third = await read({
      applications: ['*'],
      cursor: second.at(-1)!.cursor,
    });

    expect(namesOf(second)).toEqual(['b', 'd']);
    expect(namesOf(third)).toEqual([]);
    // Two listings and two applications; the first listing was another server's.
    expect(played().requests).toHaveLength(4);
  });

  it('reads again what another entity selects', async () => {
    await play({ applications: five() });
    const first = await read({ entities: [{ 'app-name': 'a' }] });

    const second = await read({
      entities: [{ 'app-name': 'a' }, { 'project-name': 'default' }],
      cursor: first.at(-1)!.cursor,
    });

    expect(namesOf(second)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('has nothing to read where nothing is selected, and says what to annotate', async () => {
    await play({ applications: [] });

    const [page] = await read({});

    expect(page.states![0]).toMatchObject({
      state: 'warning',
      whatToDo: expect.stringContaining('argocd/app-name'),
    });
  });

  it('warns of an annotation that selects nothing or is none', async () => {
    await play({ applications: [] });

    const pages = await read({
      entities: [{ 'app-name': 'gone' }, { 'app-selector': 'a in b' }],
      applications: ['missing'],
    });

    expect(pages.at(-1)!.states).toEqual([
      expect.objectContaining({
        part: 'argocd/app-name=gone',
        state: 'warning',
        whatToDo: expect.stringContaining('correct the annotation'),
      }),
      expect.objectContaining({
        part: 'argocd/app-selector=a in b',
        state: 'warning',
        message: expect.stringContaining('no label selector'),
      }),
      expect.objectContaining({ part: 'missing', state: 'warning' }),
    ]);
  });

  it('reads hundreds of applications in pages of the same size', async () => {
    await play({
      applications: Array.from({ length: 600 }, (_, index) =>
        playedApplication(`app-${index}`),
      ),
    });

    const pages = await read({ applications: ['*'] });

    expect(namesOf(pages)).toHaveLength(600);
    expect(Math.max(...pages.map(page => page.payloads.length))).toBe(2);
    // One listing and one request for each application.
    expect(played().requests).toHaveLength(601);
  }, 60_000);
});
