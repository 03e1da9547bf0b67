import { day, DAY } from '../__testUtils__/history';
import { Attribution } from './attributeIncident';
import { DeliveredChange, Incident } from './DeliveryFacts';
import { failuresOf } from './failuresOf';
import { Rollout } from './rolloutsOf';

const rollout = (
  key: string,
  on: number,
  more: Partial<Rollout> = {},
): Rollout => ({
  key,
  deployments: [key],
  service: 'api',
  revision: key,
  at: day(on),
  coveredAt: null,
  changes: [`in ${key}`],
  kind: 'rollout',
  rolledBackAt: null,
  ...more,
});
const repair = (key: string, ...repairs: string[]): DeliveredChange => ({
  key,
  authoredAt: day(0),
  repairs,
});
const caused = (
  rolloutKey: string,
  detected: number,
  more: Partial<Incident> = {},
): { incident: Incident; attribution: Attribution } => ({
  incident: {
    key: `I${detected}`,
    service: 'api',
    detectedAt: day(detected),
    ...more,
  },
  attribution: { kind: 'rollout', rolloutKey, method: 'time', confidence: 1 },
});
const days = (at: number | null) => (at === null ? null : (at - day(0)) / DAY);
const told = (...args: Parameters<typeof failuresOf>) =>
  failuresOf(...args).map(f => [
    f.rollout.key,
    f.shownBy,
    days(f.detectedAt),
    days(f.recoveredAt),
  ]);

describe('failuresOf', () => {
  it('sees a rollback by the tool or by the next rollout, the earlier of both', () => {
    expect(
      told(
        [
          rollout('a', 1, { rolledBackAt: day(4) }),
          rollout('b', 2),
          rollout('a again', 3, { kind: 'rollback' }),
          rollout('c', 5, { rolledBackAt: day(9) }),
          rollout('b again', 8, { kind: 'rollback' }),
        ],
        [],
        [],
      ),
    ).toEqual([
      ['a', ['rollback'], 4, 4],
      ['b', ['rollback'], 3, 3],
      ['c', ['rollback'], 8, 8],
    ]);
  });

  it('looks only at rollouts of the same service', () => {
    expect(
      told(
        [
          rollout('a', 1),
          rollout('w', 1.5, { service: 'web', kind: 'rollback' }),
          rollout('b', 2),
        ],
        [repair('in w', 'in a')],
        [],
      ),
    ).toEqual([]);
  });

  it('sees a hotfix within 72 hours, though others came between', () => {
    const rollouts = (fixed: number) => [
      rollout('a', 1),
      rollout('b', 2),
      rollout('fix', fixed, { changes: ['other', 'the fix'] }),
    ];
    const changes = [repair('the fix', 'unrelated', 'in a')];
    expect(told(rollouts(4), changes, [])).toEqual([['a', ['hotfix'], 4, 4]]);
    expect(told(rollouts(4 + 1 / DAY), changes, [])).toEqual([]);
    // A change that repairs nothing is no fix.
    expect(told(rollouts(3), [{ key: 'the fix', authoredAt: 0 }], [])).toEqual(
      [],
    );
    // Nor does a rollout fix an earlier one by repairing itself.
    expect(told(rollouts(3), [repair('in a', 'in a')], [])).toEqual([]);
  });

  it('sees an incident begun within 72 hours, open until mitigated or resolved', () => {
    const rollouts = [rollout('a', 1)];
    expect(told(rollouts, [], [caused('a', 4)])).toEqual([
      ['a', ['incident'], 4, null],
    ]);
    expect(told(rollouts, [], [caused('a', 4 + 1 / DAY)])).toEqual([]);
    expect(
      told(
        rollouts,
        [],
        [caused('a', 2, { mitigatedAt: day(3), resolvedAt: day(5) })],
      ),
    ).toEqual([['a', ['incident'], 2, 3]]);
    expect(
      told(rollouts, [], [caused('a', 2, { resolvedAt: day(5) })]),
    ).toEqual([['a', ['incident'], 2, 5]]);
    expect(
      told(
        rollouts,
        [],
        [caused('b', 2), { ...caused('a', 2), attribution: { kind: 'none' } }],
      ),
    ).toEqual([]);
  });

  it('begins with what was noticed first and ends with what recovered first', () => {
    expect(
      told(
        [
          rollout('a', 1, { rolledBackAt: day(3) }),
          rollout('fix', 2.5, { changes: ['the fix'] }),
        ],
        [repair('the fix', 'in a')],
        [caused('a', 2), caused('a', 1.5, { mitigatedAt: day(2.75) })],
      ),
    ).toEqual([['a', ['incident', 'hotfix', 'rollback'], 1.5, 2.5]]);
  });
});
