import { day, DAY, HOUR } from '../__testUtils__/history';
import { DEFAULT_CALENDAR } from '../time';
import { attributeIncident } from './attributeIncident';
import { changeLeadTime, changeParts } from './changeLeadTime';
import { DeliveredChange, DeploymentSuccess, Incident } from './DeliveryFacts';
import { deliveryOf } from './deliveryOf';
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
    namedCause: 'D1',
  };
  const attribution = attributeIncident(incident, rollouts, changes);
  const failures = failuresOf(rollouts, changes, [{ incident, attribution }]);

  it('attribute an incident to the latest rollout before it, or to none', () => {
    const unnamed = { ...incident, namedCause: undefined };
    // The baseline and D1 in 72 hours: 8/27 ÷ (8/27 + 2/72).
    expect(
      attributeIncident(
        { ...unnamed, detectedAt: day(1) + HOUR, mitigatedAt: undefined },
        rollouts,
        changes,
      ),
    ).toEqual({
      kind: 'rollout',
      rolloutKey: 'D1',
      method: 'time',
      confidence: expect.closeTo(32 / 35, 9),
    });
    expect(attributeIncident(unnamed, rollouts, changes)).toEqual({
      kind: 'none',
    });
    expect(
      attributeIncident({ ...incident, namedCause: 'D7' }, rollouts, changes),
    ).toMatchObject({ rolloutKey: 'D7', method: 'named', confidence: 1 });
    expect(
      attributeIncident({ ...unnamed, detectedAt: day(8.5) }, rollouts, [
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

  it('belong to the window a rollout took effect in, its end excluded', () => {
    const at = (to: number, from: number = 0) => ({
      from: day(from),
      to: day(to),
    });
    // D10 is on the edge.
    expect(deploymentReworkRate(rollouts, changes, at(10))).toMatchObject({
      value: 1 / 5,
      unit: 'ratio',
      n: 5,
      method: 'share of rollouts',
      window: at(10),
    });
    expect(deploymentReworkRate(rollouts, changes, at(14, 10))).toMatchObject({
      value: 1,
      n: 1,
    });
    expect(changeFailRate(rollouts, failures, at(8), day(14))).toEqual({
      rate: {
        kind: 'value',
        value: 2 / 4,
        unit: 'ratio',
        n: 4,
        method: 'share of rollouts',
        window: at(8),
        leftOut: [],
      },
      leftOut: [],
    });
    expect(recoveryTime(failures, at(8, 7), day(14)).recovery.p50.n).toBe(1);
    expect(recoveryTime(failures, at(7), day(14)).recovery.p50.n).toBe(1);
    expect(
      deploymentFrequency(rollouts, DEFAULT_CALENDAR, at(10)).rollouts,
    ).toBe(5);
  });

  it('let a rollout ripen for exactly 72 hours', () => {
    const ripe = (asOf: number) =>
      changeFailRate(rollouts, failures, window, asOf).rate.n;
    expect(ripe(day(13))).toBe(6);
    expect(ripe(day(13) - 1)).toBe(5);
  });

  it('show open failures oldest first, in milliseconds', () => {
    const open = failures.map(failure => ({ ...failure, recoveredAt: null }));
    const time = recoveryTime(open.slice(0, 2).reverse(), window, day(14));
    expect(time.open.map(({ key }) => key)).toEqual(['D1', 'D7']);
    const five = new Array(5).fill(failures[0]);
    const closed = recoveryTime(five, window, day(14));
    for (const figure of [
      closed.recovery.p50,
      closed.detect.p50,
      closed.repair.p50,
    ]) {
      expect(figure).toMatchObject({ unit: 'ms', window, leftOut: [] });
    }
    expect(closed.recovery.p50).toMatchObject({ value: 1.5 * DAY });
    expect(closed.detect.p50).toMatchObject({ value: DAY });
  });

  it('never let detection or repair be negative', () => {
    // Rolled back before anybody noticed the incident.
    const five = new Array(5).fill({
      ...failures[0],
      detectedAt: day(4),
      recoveredAt: day(3),
    });
    const { recovery, detect, repair } = recoveryTime(five, window, day(14));
    expect(recovery.p50).toMatchObject({ value: 2 * DAY });
    expect(detect.p50).toMatchObject({ value: 2 * DAY });
    expect(repair.p50).toMatchObject({ value: 0 });
  });

  it('count a rollout with any repairing change as rework, and no other', () => {
    const two = rolloutsOf(
      [deployed(1, 'r1', ['plain', 'fix']), deployed(2, 'r2', ['plain'])],
      PRODUCTION,
    );
    expect(
      deploymentReworkRate(
        two,
        [
          { key: 'plain', authoredAt: day(0) },
          { key: 'empty', authoredAt: day(0), repairs: [] },
          { key: 'fix', authoredAt: day(0), repairs: ['x'] },
        ],
        window,
      ),
    ).toMatchObject({ value: 1 / 2 });
  });
});

describe('deploymentFrequency', () => {
  it('takes the median of whole local weeks', () => {
    // Days a week: 3, 1 and 2, given out of order; the week of day 21 is cut.
    const on = (...days: number[]) =>
      rolloutsOf(
        days.map(d => deployed(d, `r${d}`, [`c${d}`])),
        PRODUCTION,
      );
    const frequency = deploymentFrequency(
      on(0, 1, 2, 8, 14, 15, 15.5, 21),
      DEFAULT_CALENDAR,
      { from: day(0), to: day(22) },
    );
    expect(frequency.daysPerWeek).toEqual({
      kind: 'value',
      value: 2,
      unit: 'count',
      n: 3,
      method: 'median of weeks',
      window: { from: day(0), to: day(22) },
      leftOut: [],
    });
    expect(frequency.perDay).toMatchObject({
      value: 8 / 22,
      unit: 'count',
      n: 8,
      method: 'rollouts per day',
    });
  });

  it('drops a week that begins before the window, if only by hours', () => {
    const cut = deploymentFrequency([], DEFAULT_CALENDAR, {
      from: day(0.5),
      to: day(14),
    });
    expect(cut.daysPerWeek).toMatchObject({ n: 1, value: 0 });
  });

  it('is unknown in no window, and leaves redeploys out', () => {
    const empty = { from: day(1), to: day(1) };
    expect(deploymentFrequency(rollouts, DEFAULT_CALENDAR, empty)).toEqual({
      perDay: {
        kind: 'unknown',
        reason: 'window-too-short',
        n: 0,
        window: empty,
        leftOut: [],
      },
      daysPerWeek: {
        kind: 'unknown',
        reason: 'window-too-short',
        n: 0,
        window: empty,
        leftOut: [],
      },
      rollouts: 0,
    });
    expect(
      deploymentFrequency(rollouts, DEFAULT_CALENDAR, window).perDay.leftOut,
    ).toEqual([{ reason: 'redeploy', n: 1 }]);
  });
});

describe('changeLeadTime', () => {
  const change = (more: Partial<DeliveredChange>): DeliveredChange => ({
    key: 'c',
    authoredAt: day(1),
    deliveredAt: day(5),
    ...more,
  });

  it('leaves a part out whose ends are unknown or the wrong way round', () => {
    expect(changeParts(change({}))).toEqual({ leadTimeMs: 4 * DAY });
    expect(changeParts(change({ openedAt: day(0.5) }))).toEqual({
      leadTimeMs: 4 * DAY,
    });
    expect(changeParts(change({ openedAt: day(1) }))).toEqual({
      leadTimeMs: 4 * DAY,
      codingMs: 0,
    });
    expect(
      changeParts(
        change({ firstReviewAt: day(3), mergedAt: day(2), openedAt: day(4) }),
      ),
    ).toEqual({
      leadTimeMs: 4 * DAY,
      codingMs: 3 * DAY,
      mergeToDeployMs: 3 * DAY,
    });
    expect(
      changeParts(
        change({
          deliveredAt: undefined,
          firstReviewAt: day(3),
          mergedAt: day(3),
        }),
      ),
    ).toEqual({ reviewMs: 0 });
  });

  it('counts a part only of the changes that have it', () => {
    const lead = changeLeadTime(
      [1, 2, 3, 4, 5, 6].map(i =>
        change(i < 6 ? { openedAt: day(1 + i / 2) } : {}),
      ),
      window,
    );
    expect(lead.coding.p50).toMatchObject({ n: 5, value: 1.5 * DAY });
    expect(lead.leadTime.p50).toMatchObject({
      n: 6,
      unit: 'ms',
      window,
      leftOut: [],
    });
  });

  it("takes a change delivered at the window's start, or at the instant it was written", () => {
    const edge = { from: day(5), to: day(6) };
    const lead = changeLeadTime(
      [
        change({}),
        change({ authoredAt: day(5) }),
        change({ deliveredAt: day(4.9) }),
        change({ deliveredAt: day(6) }),
      ],
      edge,
    );
    expect(lead).toMatchObject({ n: 2, leftOut: [] });
  });
});

describe('deliveryOf', () => {
  const services = deliveryOf(
    {
      deployments: [
        deployed(0, 'r0', ['old'], { baseline: true }),
        deployed(1, 'r1', ['a']),
        deployed(2, 'r2', ['a', 'b']),
        deployed(4, 'r3'),
        deployed(5, 'w1', ['a'], {
          service: 'web',
          key: 'W5',
          environment: 'PROD-US',
        }),
      ],
      failedAttempts: [
        { service: 'api', environment: 'Prod-EU', at: day(3) },
        { service: 'api', environment: 'staging', at: day(3) },
        { service: 'web', environment: 'prod-eu', at: day(14) },
      ],
      changes: [
        { key: 'old', authoredAt: day(-9) },
        { key: 'a', authoredAt: day(0) },
        { key: 'b', authoredAt: day(1.5) },
      ],
      incidents: [
        {
          key: 'I',
          service: 'api',
          detectedAt: day(2.5),
          mitigatedAt: day(3),
          namedCause: 'D2',
        },
        { key: 'J', service: 'api', detectedAt: day(9) },
        { key: 'K', service: 'web', detectedAt: day(20) },
      ],
    },
    PRODUCTION,
    DEFAULT_CALENDAR,
    window,
    day(14),
  );
  const [api, web] = services;

  it('answers for each service, by name, and blends none', () => {
    expect(services.map(({ service }) => service)).toEqual(['api', 'web']);
    expect(api.frequency.rollouts).toBe(3);
    expect(web.frequency.rollouts).toBe(1);
    expect(api.failRate.rate).toMatchObject({ value: 1 / 3 });
    expect(web.failRate.rate).toMatchObject({ value: 0, n: 1 });
    expect(api.reworkRate).toMatchObject({ value: 0, n: 3 });
    expect(api.recovery.recovery.p50).toMatchObject({ n: 1 });
    expect(web.recovery.recovery.p50).toMatchObject({ n: 0 });
  });

  it('delivers a change to each service with the first rollout that contains it', () => {
    // a on day 1 and b on day 2; the old change came with the baseline.
    expect(api.leadTime).toMatchObject({
      n: 2,
      leftOut: [{ reason: 'baseline', n: 1 }],
    });
    expect(web.leadTime).toMatchObject({ n: 1, leftOut: [] });
  });

  it('shows apart what the five do not count', () => {
    expect(api).toMatchObject({
      redeploys: 1,
      failedAttempts: 1,
      unattributed: ['J'],
    });
    expect(web).toMatchObject({
      redeploys: 0,
      failedAttempts: 0,
      unattributed: [],
    });
  });

  it('goes by name, and shows apart only what lies in the window', () => {
    const later = { from: day(3), to: day(14) };
    const answer = deliveryOf(
      {
        deployments: [
          deployed(0, 'z0', ['x'], { service: 'zoo' }),
          deployed(1, 'r1', ['a']),
          deployed(2, 'r2'),
          deployed(4, 'r3'),
        ],
        failedAttempts: [
          { service: 'api', environment: 'prod-eu', at: day(2) },
          { service: 'api', environment: 'prod-eu', at: day(3) },
        ],
        changes: [],
        incidents: [{ key: 'early', service: 'zoo', detectedAt: day(-1) }],
      },
      PRODUCTION,
      DEFAULT_CALENDAR,
      later,
      day(14),
    );
    expect(answer.map(s => [s.service, s.redeploys, s.failedAttempts])).toEqual(
      [
        ['api', 1, 1],
        ['zoo', 0, 0],
      ],
    );
    expect(answer[1].unattributed).toEqual([]);
  });

  it('tells how long a rollout takes to reach every environment', () => {
    const both = Array.from({ length: 6 }, (_, i) => [
      deployed(i, `r${i}`, [`c${i}`]),
      deployed(i + 0.25, `r${i}`, [`c${i}`], { environment: 'prod-us' }),
    ]).flat();
    // A seventh never reaches the second.
    const half = deployed(6, 'r6', ['c6']);
    const [service] = deliveryOf(
      {
        deployments: [...both, half],
        failedAttempts: [],
        changes: [],
        incidents: [],
      },
      PRODUCTION,
      DEFAULT_CALENDAR,
      window,
      day(14),
    );
    // The first met only one environment; the other five needed six hours.
    expect(service.fullCoverage.p50).toMatchObject({
      value: 6 * HOUR,
      unit: 'ms',
      n: 6,
      window,
    });
  });
});
