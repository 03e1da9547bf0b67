import { fact, link } from '../__testUtils__/history';
import { Activity, Attributes, ItemHistory } from '../model';
import { told, implemented, compose } from './__testUtils__/composeItem';

describe('delivery', () => {
  const merged = [fact(1, 'change opened', 'P'), fact(2, 'change merged', 'P')];
  const way =
    'development 0 first, waiting-for-review 1, waiting-for-deployment 2';
  const deploy = (
    on: number,
    verb: string,
    key = 'D',
    attributes: Attributes = {},
  ) =>
    fact(on, `deployment ${verb}`, key, { environment: 'prod', ...attributes });
  const through = (
    facts: readonly Activity[],
    downstream: readonly string[] = ['D'],
    attributes: Readonly<Record<string, Attributes>> = {},
    deliveredBy: ItemHistory['deliveredBy'] = 'deployments',
  ) =>
    compose(
      [...merged, ...facts],
      [implemented, ...downstream.map(key => link(key, 'contains', 'P'))],
      deliveredBy,
      attributes,
    );

  it('is a success in production, and in no other environment', () => {
    expect(told(through([deploy(3, 'succeeded')]))).toBe(`${way}, released 3`);
    expect(
      told(through([deploy(3, 'succeeded', 'D', { environment: 'test' })])),
    ).toBe(way);
    expect(
      told(
        through([fact(3, 'deployment succeeded', 'D')], ['D'], {
          D: { environment: 'production' },
        }),
      ),
    ).toBe(`${way}, released 3`);
    expect(told(through([deploy(3, 'rolled-back')]))).toBe(way);
  });

  it('is under way from start to end, and goes back on a failure', () => {
    expect(
      told(
        through(
          [
            deploy(3, 'started'),
            deploy(4, 'failed'),
            deploy(5, 'started', 'E'),
            deploy(6, 'succeeded', 'E'),
          ],
          ['D', 'E'],
        ),
      ),
    ).toBe(
      `${way}, deployment 3, waiting-for-deployment 4 return, deployment 5, released 6`,
    );
  });

  it('waits for every service that the change names', () => {
    const services = { P: { services: ['api', 'web'] } };
    expect(
      told(
        through(
          [
            deploy(3, 'succeeded', 'D', { service: 'api' }),
            deploy(4, 'succeeded', 'E'),
            deploy(5, 'succeeded', 'F'),
          ],
          ['D', 'E', 'F'],
          { ...services, F: { service: 'web' } },
        ),
      ),
    ).toBe(`${way}, released 5`);
    expect(told(through([deploy(3, 'succeeded')], ['D'], services))).toBe(way);
  });

  it('waits for its flag', () => {
    const flag = { R: { flag: true } };
    expect(
      told(
        through(
          [deploy(3, 'succeeded'), fact(5, 'release enabled', 'R')],
          ['D', 'R'],
          flag,
        ),
      ),
    ).toBe(`${way}, released 5`);
    expect(
      told(
        through(
          [deploy(3, 'succeeded'), fact(5, 'release published', 'R')],
          ['D', 'R'],
          flag,
        ),
      ),
    ).toBe(way);
  });

  it('is the release where releases deliver, and nothing where nothing does', () => {
    const published = fact(3, 'release published', 'R');
    expect(told(through([published], ['R'], {}, 'releases'))).toBe(
      `${way}, released 3`,
    );
    expect(told(through([published], ['R']))).toBe(way);
    expect(told(through([deploy(3, 'succeeded')], ['D'], {}, 'releases'))).toBe(
      way,
    );
    expect(through([published], ['R'], {}, 'releases')).toMatchObject({
      traced: true,
      mergedOnly: false,
    });
    expect(through([published], ['R'])).toMatchObject({ traced: false });
  });

  it('shows runs and approvals on the way, the deployment before the run before the approval', () => {
    const timeline = through(
      [
        fact(3, 'approval requested', 'V'),
        fact(4, 'run started', 'R'),
        deploy(5, 'started'),
        deploy(6, 'failed'),
        fact(7, 'run finished', 'R', { verdict: 'passed' }),
        fact(8, 'approval granted', 'V'),
      ],
      ['V', 'R', 'D'],
    );
    expect(told(timeline)).toBe(
      `${way}, waiting-for-approval 3 continuation, build-and-test 4 continuation, deployment 5, build-and-test 6 return, waiting-for-approval 7, waiting-for-deployment 8`,
    );
  });

  it('takes a run after a failed one for a return', () => {
    const run = (on: number, key: string, verdict?: string) =>
      fact(
        on,
        `run ${verdict ? 'finished' : 'started'}`,
        key,
        verdict ? { verdict } : {},
      );
    const twice = (verdict: string) =>
      told(
        through([run(3, 'R'), run(4, 'R', verdict), run(5, 'S')], ['R', 'S']),
      );
    expect(twice('failed')).toBe(
      `${way}, build-and-test 3 continuation, waiting-for-deployment 4, build-and-test 5 return`,
    );
    expect(twice('passed')).toBe(
      `${way}, build-and-test 3 continuation, waiting-for-deployment 4, build-and-test 5 continuation`,
    );
  });

  it('is found over artifacts and by facts that name the commit', () => {
    const links = [
      implemented,
      link('P', 'contains', 'C'),
      link('C', 'built-by', 'R'),
      link('T', 'built-by', 'X'),
      link('D', 'deploys', 'T'),
    ];
    const facts = [
      ...merged,
      fact(1, 'commit authored', 'C'),
      fact(3, 'run finished', 'R', { verdict: 'passed' }),
      fact(
        4,
        'artifact published',
        'T',
        {},
        {
          objects: [
            { key: 'T', qualifier: 'subject' },
            { key: 'C', qualifier: 'revision' },
          ],
        },
      ),
      deploy(5, 'succeeded'),
    ];
    expect(told(compose(facts, links))).toBe(`${way}, released 5`);
    expect(told(compose(facts, links.slice(0, 4)))).toBe(way);
  });
});
