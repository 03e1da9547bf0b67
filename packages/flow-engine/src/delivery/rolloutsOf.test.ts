import { day } from '../__testUtils__/history';
import { DeploymentSuccess } from './DeliveryFacts';
import { countedRollouts, rolloutsOf } from './rolloutsOf';

const deployed = (
  key: string,
  on: number,
  more: Partial<DeploymentSuccess> = {},
): DeploymentSuccess => ({
  key,
  service: 'api',
  environment: 'prod',
  revision: key,
  at: day(on),
  changes: [`in ${key}`],
  baseline: false,
  ...more,
});
const keysOf = (given: readonly DeploymentSuccess[]) =>
  rolloutsOf(given, ['prod', 'dr']).map(({ key }) => key);

describe('rolloutsOf', () => {
  it('goes by instant, then by key, whatever the order given', () => {
    // Of one instant and one service, the first key delivers.
    expect(
      rolloutsOf(
        ['q', 'p', 'r'].map(key => deployed(key, 1, { revision: 'same' })),
        ['prod'],
      )[0].deployments,
    ).toEqual(['p', 'q', 'r']);
    const given = [
      deployed('c', 3),
      deployed('b', 1),
      deployed('a', 1),
      deployed('d', 2),
    ];
    expect(keysOf(given)).toEqual(['a', 'b', 'd', 'c']);
    expect(keysOf([...given].reverse())).toEqual(['a', 'b', 'd', 'c']);
  });

  it('keeps services apart, and puts their rollouts in one order', () => {
    const web = { service: 'web', revision: 'same' };
    const given = [
      deployed('w2', 3, web),
      deployed('w1', 1, web),
      deployed('a2', 2, { revision: 'same' }),
      deployed('a1', 1, { revision: 'same' }),
      deployed('v1', 1, { service: 'v' }),
    ];
    expect(
      rolloutsOf(given, ['prod']).map(r => [r.key, r.deployments]),
    ).toEqual([
      ['a1', ['a1', 'a2']],
      ['v1', ['v1']],
      ['w1', ['w1', 'w2']],
    ]);
  });

  it('is a baseline only as the first rollout of a service', () => {
    // The disaster recovery site joins later, with a newer revision.
    const kinds = rolloutsOf(
      [
        deployed('a', 1, { baseline: true }),
        deployed('b', 2, { baseline: true, environment: 'DR' }),
        deployed('c', 3),
      ],
      ['Prod', 'dr'],
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['baseline', 'rollout', 'rollout']);
    // Without the mark a first rollout is one like any other.
    expect(rolloutsOf([deployed('a', 1)], ['prod'])[0].kind).toBe('rollout');
  });

  it('is covered once it has reached every environment there was', () => {
    const [, second] = rolloutsOf(
      [
        deployed('a', 1),
        deployed('a2', 1.5, { revision: 'a', environment: 'DR' }),
        deployed('b', 2),
        deployed('b2', 4, { revision: 'b', environment: 'dr' }),
        deployed('b3', 5, { revision: 'b' }),
      ],
      ['prod', 'dr'],
    );
    expect(second).toMatchObject({
      deployments: ['b', 'b2', 'b3'],
      coveredAt: day(4),
      changes: ['in b', 'in b2', 'in b3'],
    });
  });

  it('was rolled back when the first of its deployments was', () => {
    const [rollout, , untouched] = rolloutsOf(
      [
        deployed('a', 1, { rolledBackAt: day(1.5) }),
        deployed('a2', 1.1, { revision: 'a', rolledBackAt: day(1.25) }),
        deployed('a3', 1.2, { revision: 'a' }),
        deployed('b', 2, { rolledBackAt: day(3) }),
        deployed('c', 4),
      ],
      ['prod'],
    );
    expect(rollout.rolledBackAt).toBe(day(1.25));
    expect(untouched.rolledBackAt).toBeNull();
  });

  it('goes back to a revision as a rollback, and counts no redeploy of nothing', () => {
    const rollouts = rolloutsOf(
      [
        deployed('a', 1),
        deployed('b', 2),
        deployed('a again', 3, { revision: 'a' }),
        deployed('empty', 4, { changes: [] }),
      ],
      ['prod'],
    );
    expect(rollouts.map(({ kind }) => kind)).toEqual([
      'rollout',
      'rollout',
      'rollback',
      'redeploy',
    ]);
    expect(countedRollouts(rollouts)).toEqual(rollouts.slice(0, 3));
  });
});
