import { day, DAY, HOUR } from '../__testUtils__/history';
import { DEFAULT_CALENDAR } from '../time';
import { attributeIncident } from './attributeIncident';
import { changeLeadTime } from './changeLeadTime';
import { DeliveredChange, Incident } from './DeliveryFacts';
import { deploymentFrequency } from './deploymentFrequency';
import { failuresOf } from './failuresOf';
import { rolloutsOf } from './rolloutsOf';
import {
  changeFailRate,
  deploymentReworkRate,
  recoveryTime,
} from './stability';
import {
  PRODUCTION,
  rollouts,
  changes,
  window,
} from './__testUtils__/sixRevisions';
import { deployed } from '../__testUtils__/deployed';

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
