import { day, DAY } from '../__testUtils__/history';
import { rollouts } from './__testUtils__/sixRevisions';

describe('rolloutsOf', () => {
  it('makes one rollout of a revision until another', () => {
    expect(
      rollouts.map(({ key, revision, kind, coveredAt }) => [
        key,
        revision,
        kind,
        coveredAt === null ? null : (coveredAt - day(0)) / DAY,
      ]),
    ).toEqual([
      ['D0', 'r0', 'baseline', 0],
      ['D1', 'r1', 'rollout', 2],
      ['D7', 'r2', 'rollout', null],
      ['D7.5', 'r1', 'rollback', null],
      ['D8', 'r3', 'rollout', null],
      ['D9', 'r4', 'redeploy', null],
      ['D10', 'r5', 'rollout', null],
    ]);
    expect(rollouts[1].changes).toEqual(['a', 'b']);
  });
});
