import { day, DAY, HOUR } from '../__testUtils__/history';
import { DEFAULT_CALENDAR } from '../time';
import { attributeIncident } from './attributeIncident';
import { changeLeadTime } from './changeLeadTime';
import { DeliveredChange, DeploymentSuccess, Incident } from './DeliveryFacts';
import { deploymentFrequency } from './deploymentFrequency';
import { failuresOf } from './failuresOf';
import { rolloutsOf } from './rolloutsOf';
import {
  changeFailRate,
  deploymentReworkRate,
  recoveryTime,
} from './stability';

const PRODUCTION = ['prod-eu', 'prod-us'];

function deployed(
  on: number,
  revision: string,
  changes: string[] = [],
  more: Partial<DeploymentSuccess> = {},
): DeploymentSuccess {
  return {
    key: `D${on}`,
    service: 'api',
    environment: 'prod-eu',
    revision,
    at: day(on),
    changes,
    baseline: false,
    ...more,
  };
}

/*
 * r0 on day 0 is the baseline; r1 on 1 reaches the other region on 2; r2 on 7
 * is rolled back to r1 on 7.5; r3 on 8 carries on; r4 on 9 is nothing new; r5
 * on 10 fixes a change of r3.
 */
const rollouts = rolloutsOf(
  [
    deployed(0, 'r0', ['old'], { baseline: true }),
    deployed(0.5, 'r0', ['old'], { baseline: true, environment: 'prod-us' }),
    deployed(1, 'r1', ['a', 'b']),
    deployed(2, 'r1', ['a', 'b'], { environment: 'PROD-US' }),
    deployed(3, 'r9', ['x'], { environment: 'staging' }),
    deployed(7, 'r2', ['c']),
    deployed(7.5, 'r1'),
    deployed(8, 'r3', ['d']),
    deployed(9, 'r4'),
    deployed(10, 'r5', ['e']),
  ],
  PRODUCTION,
);
const changes: DeliveredChange[] = [
  { key: 'e', authoredAt: day(9.5), repairs: ['d'] },
];
const window = { from: day(0), to: day(14) };

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

describe('the five delivery metrics', () => {
  const incident: Incident = {
    key: 'I',
    service: 'api',
    detectedAt: day(2),
    mitigatedAt: day(2.5),
  };
  const attribution = attributeIncident(incident, rollouts, changes);
  const failures = failuresOf(rollouts, changes, [{ incident, attribution }]);

  it('attribute an incident to the latest rollout before it, or to none', () => {
    // A day of the three has passed.
    expect(attribution).toEqual({
      kind: 'rollout',
      rolloutKey: 'D1',
      method: 'time',
      confidence: 0.5 * (1 - 24 / 72),
    });
    expect(
      attributeIncident({ ...incident, detectedAt: day(6) }, rollouts, changes),
    ).toEqual({ kind: 'none' });
    expect(
      attributeIncident({ ...incident, namedCause: 'D7' }, rollouts, changes),
    ).toMatchObject({ rolloutKey: 'D7', method: 'named', confidence: 1 });
    expect(
      attributeIncident({ ...incident, detectedAt: day(8.5) }, rollouts, [
        { key: 'e', authoredAt: day(9), repairs: ['I', 'c'] },
      ]),
    ).toMatchObject({ rolloutKey: 'D7', method: 'fix' });
  });

  it('find failures by incident, rollback and hotfix', () => {
    expect(
      failures.map(({ rollout, shownBy, recoveredAt }) => [
        rollout.key,
        shownBy,
        (recoveredAt! - day(0)) / DAY,
      ]),
    ).toEqual([
      ['D1', ['incident'], 2.5],
      ['D7', ['rollback'], 7.5],
      ['D8', ['hotfix'], 10],
    ]);
  });

  it('rate failures over rollouts old enough to tell', () => {
    // Baseline, D1, D7, D7.5, D8 and D10; the last is not yet 72 hours old.
    expect(changeFailRate(rollouts, failures, window, day(12))).toEqual({
      rate: expect.objectContaining({ value: 3 / 5, n: 5 }),
      leftOut: [{ reason: 'immature', n: 1 }],
    });
    expect(changeFailRate([], [], window, day(12)).rate).toMatchObject({
      kind: 'unknown',
      reason: 'no-items',
    });
  });

  it('measure recovery from success, in detection and repair', () => {
    const open = { ...failures[0], recoveredAt: null };
    const five = [0, 1, 2, 3, 4].map(hours => ({
      ...failures[1],
      detectedAt: day(7) + hours * HOUR,
      recoveredAt: day(7) + 2 * hours * HOUR,
    }));
    const time = recoveryTime([open, ...five], window, day(14));
    expect(time.recovery.p50).toMatchObject({ value: 4 * HOUR, n: 5 });
    expect(time.detect.p50).toMatchObject({ value: 2 * HOUR });
    expect(time.repair.p50).toMatchObject({ value: 2 * HOUR });
    expect(time.open).toEqual([{ key: 'D1', ageMs: 13 * DAY }]);
  });

  it('rate rework: a rollback and a fix of six rollouts', () => {
    expect(deploymentReworkRate(rollouts, changes, window)).toMatchObject({
      value: 2 / 6,
    });
  });

  it('count frequency per day and the days of a median week', () => {
    // Week 1: days 0 and 1. Week 2: days 7, 8 and 10.
    expect(deploymentFrequency(rollouts, DEFAULT_CALENDAR, window)).toEqual({
      perDay: expect.objectContaining({ value: 6 / 14 }),
      daysPerWeek: expect.objectContaining({ value: 2.5, n: 2 }),
      rollouts: 6,
    });
    expect(
      deploymentFrequency(rollouts, DEFAULT_CALENDAR, {
        from: day(1),
        to: day(8),
      }).daysPerWeek,
    ).toMatchObject({ reason: 'window-too-short' });
  });

  it('split lead time, and leave out what is none', () => {
    const change = (i: number, more: Partial<DeliveredChange> = {}) => ({
      key: `c${i}`,
      authoredAt: day(0),
      openedAt: day(1),
      firstReviewAt: day(1 + i),
      mergedAt: day(6),
      deliveredAt: day(6 + i),
      ...more,
    });
    const lead = changeLeadTime(
      [
        ...[1, 2, 3, 4, 5].map(i => change(i)),
        change(6, { bot: true }),
        change(6, { mergeCommit: true }),
        change(6, { baseline: true }),
        change(6, { authoredAt: day(13) }),
        change(6, { deliveredAt: undefined }),
        change(6, { deliveredAt: day(14) }),
      ],
      window,
    );
    expect(lead.n).toBe(5);
    expect(lead.leadTime.p50).toMatchObject({ value: 9 * DAY });
    expect(lead.coding.p50).toMatchObject({ value: DAY });
    expect(lead.pickup.p50).toMatchObject({ value: 3 * DAY });
    expect(lead.review.p50).toMatchObject({ value: 2 * DAY });
    expect(lead.mergeToDeploy.p50).toMatchObject({ value: 3 * DAY });
    expect(lead.leftOut).toEqual([
      { reason: 'bot-authored', n: 1 },
      { reason: 'merge-commit', n: 1 },
      { reason: 'baseline', n: 1 },
      { reason: 'clock-skew', n: 1 },
    ]);
  });
});
