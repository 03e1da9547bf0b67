import { day, DAY } from '../__testUtils__/history';
import { DeliveredChange } from '../delivery/DeliveryFacts';
import { createDeliveryMeasure } from '../delivery/deliveryOf';
import { DEFAULT_CALENDAR } from '../time';
import { deliveryEvidence, DeliveryFigure } from './deliveryEvidence';
import { deployed } from '../__testUtils__/deployed';
import { inWords } from './__testUtils__/inWords';

/*
 * r0 on day 0 is the baseline; r2 on 7 is rolled back to r1 on 7.5; r4 on 9 is
 * nothing new; r5 on 10 fixes a change of r3. An incident of r1 lasts.
 */
const DEPLOYMENTS = [
  deployed(0, 'r0', ['old'], { baseline: true }),
  deployed(1, 'r1', ['a', 'b', 'bot', 'merge', 'skew', 'bare']),
  deployed(7, 'r2', ['c']),
  deployed(7.5, 'r1'),
  deployed(8, 'r3', ['d']),
  deployed(9, 'r4'),
  deployed(10, 'r5', ['e']),
  deployed(15, 'r6', ['late']),
  deployed(2, 'w1', ['a'], { service: 'web', key: 'W' }),
];
const CHANGES: DeliveredChange[] = [
  { key: 'old', authoredAt: day(-9) },
  {
    key: 'a',
    authoredAt: day(-4),
    openedAt: day(-3),
    firstReviewAt: day(-1),
    mergedAt: day(0.5),
  },
  { key: 'b', authoredAt: day(-1), openedAt: day(0), mergedAt: day(0.75) },
  { key: 'bot', authoredAt: day(0), bot: true },
  { key: 'merge', authoredAt: day(0), mergeCommit: true },
  { key: 'skew', authoredAt: day(2) },
  { key: 'c', authoredAt: day(4) },
  { key: 'd', authoredAt: day(5) },
  { key: 'e', authoredAt: day(9.5), repairs: ['d'] },
  { key: 'late', authoredAt: day(9.5) },
];
const measure = createDeliveryMeasure(
  {
    deployments: DEPLOYMENTS,
    failedAttempts: [],
    changes: CHANGES,
    incidents: [
      { key: 'I', service: 'api', detectedAt: day(2), namedCause: 'D1' },
    ],
  },
  ['prod-eu'],
  DEFAULT_CALENDAR,
);
const WINDOW = { from: day(0), to: day(14) };

const evidence = (figure: DeliveryFigure, service = 'api') =>
  deliveryEvidence(figure, service, measure, WINDOW, day(12));

const told = (figure: DeliveryFigure, unit = 1) =>
  inWords(evidence(figure), unit);

const SKIPPED =
  'old baseline, bot bot-authored, merge merge-commit, skew clock-skew';

describe('evidence of delivery', () => {
  it('gives each change its lead time and the parts of it', () => {
    expect(told('change-lead-time', DAY)).toEqual([
      'a 5, b 2, c 3, d 3, e 0.5',
      SKIPPED,
      'p50 of 5 lead times, linear between ranks (R-7) = 3.0 days',
    ]);
    expect(evidence('change-lead-time')).toMatchObject({
      result: { value: 3 * DAY, n: 5 },
      unit: 'ms',
      window: WINDOW,
    });
    expect(evidence('change-lead-time').counted[0]).toEqual({
      itemKey: 'a',
      from: day(-4),
      to: day(1),
      value: 5 * DAY,
    });
    const counted = (figure: DeliveryFigure) => told(figure, DAY)[0];
    expect(counted('coding-time')).toBe('a 1, b 1');
    expect(counted('pickup-time')).toBe('a 2');
    expect(counted('review-time')).toBe('a 1.5');
    expect(counted('merge-to-deploy-time')).toBe('a 0.5, b 0.25');
    expect(told('pickup-time')[1]).toBe(
      'old baseline, b no-timestamps, bot bot-authored, merge merge-commit, skew clock-skew, c no-timestamps, d no-timestamps, e no-timestamps',
    );
    expect(told('coding-time')[2]).toBe(
      'p50 of 2 times from first commit to opened, linear between ranks (R-7) = unknown (too-few-samples)',
    );
    expect(told('pickup-time')[2]).toContain(
      '1 times from opened to first review',
    );
    expect(told('review-time')[2]).toContain(
      '1 times from first review to merged',
    );
    expect(told('merge-to-deploy-time')[2]).toContain(
      '2 times from merged to deployed',
    );
  });

  it('names the rollouts of a period, without redeploys', () => {
    expect(told('deployment-frequency')).toEqual([
      'D0, D1, D7, D7.5, D8, D10',
      'D9 redeploy',
      '6 rollouts ÷ 14.0 days = 0.43 per day; on 2.50 days of a week (median)',
    ]);
    expect(evidence('deployment-frequency').counted[1]).toEqual({
      itemKey: 'D1',
      title: 'r1',
      from: day(1),
      to: day(1),
    });
  });

  it('tells which rollouts failed, of those old enough to tell', () => {
    // The last is two days old, and three are needed.
    expect(told('change-fail-rate')).toEqual([
      'D0 0, D1 1, D7 1, D7.5 0, D8 1',
      'D10 immature, D9 redeploy',
      '3 failed ÷ 5 rollouts old enough to tell = 60.0 %',
    ]);
    expect(evidence('change-fail-rate').unit).toBe('count');
    const young = deliveryEvidence(
      'change-fail-rate',
      'api',
      measure,
      WINDOW,
      day(13),
    );
    expect(young.counted.map(({ itemKey }) => itemKey)).toContain('D10');
  });

  it('gives each failure the time until it was recovered from', () => {
    expect(told('recovery-time', DAY)).toEqual([
      'D7 0.5, D8 2',
      'D1 not-recovered',
      'p50 of 2 recovery times, linear between ranks (R-7) = unknown (too-few-samples)',
    ]);
    expect(evidence('recovery-time')).toMatchObject({
      unit: 'ms',
      counted: [{ from: day(7), to: day(7.5) }, {}],
      leftOut: [{ from: day(1), to: null }],
    });
  });

  it('tells which rollouts repair', () => {
    expect(told('rework-rate')).toEqual([
      'D0 0, D1 0, D7 0, D7.5 1, D8 0, D10 1',
      'D9 redeploy',
      '2 rollouts that repair ÷ 6 rollouts = 33.3 %',
    ]);
    expect(evidence('rework-rate').unit).toBe('count');
  });

  it('is that of one service, and of none that is not deployed', () => {
    expect(
      evidence('deployment-frequency', 'web').counted.map(
        ({ itemKey }) => itemKey,
      ),
    ).toEqual(['W']);
    expect(() => evidence('rework-rate', 'shop')).toThrow(
      "Nothing of 'shop' is deployed",
    );
  });
});
