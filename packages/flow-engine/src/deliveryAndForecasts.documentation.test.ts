import {
  attributeIncident,
  changeFailRate,
  changeLeadTime,
  deploymentFrequency,
  deploymentReworkRate,
  failuresOf,
  Incident,
  recoveryTime,
  rolloutsOf,
} from './delivery';
import {
  forecastByWhen,
  forecastHowMany,
  forecastJointly,
  forecastRelease,
} from './forecast';
import { futureMap } from './map';
import { DEFAULT_CALENDAR } from './time';
import { day, DAY, HOUR } from './__testUtils__/history';
import { statusItem as item } from './__testUtils__/statusItem';
import { STREAM } from './__testUtils__/stream';
import { valueOf } from './__testUtils__/valueOf';
import { optionsOf } from './__testUtils__/optionsOf';

describe('the examples of docs/metrics.md', () => {
  const options = optionsOf(0, 28);

  it('hold for delivery', () => {
    const rollouts = rolloutsOf(
      [-5, 1, 3, 8, 10].map(on => ({
        key: `D${on}`,
        service: 'api',
        environment: 'prod',
        revision: `r${on}`,
        at: day(on),
        changes: [`c${on}`],
        baseline: on < 0,
      })),
      ['prod'],
    );
    const incident: Incident = {
      key: 'I',
      service: 'api',
      detectedAt: day(3) + HOUR / 2,
      mitigatedAt: day(3.5),
    };
    const changes = [
      { key: 'c10', authoredAt: day(9), deliveredAt: day(10), repairs: ['I'] },
    ];
    expect(attributeIncident(incident, rollouts, [])).toMatchObject({
      rolloutKey: 'D3',
      confidence: expect.closeTo(0.937, 3),
    });
    const failures = failuresOf(rollouts, changes, [
      {
        incident,
        attribution: attributeIncident(incident, rollouts, changes),
      },
    ]);
    const fortnight = { from: day(0), to: day(14) };
    const often = deploymentFrequency(rollouts, DEFAULT_CALENDAR, fortnight);
    expect(valueOf(often.perDay)).toBeCloseTo(0.286, 3);
    expect(valueOf(often.daysPerWeek)).toBe(2);
    const failRate = (on: number) =>
      changeFailRate(rollouts, failures, fortnight, day(on));
    expect(valueOf(failRate(14).rate)).toBe(0.25);
    expect(valueOf(failRate(12).rate)).toBe(1 / 3);
    expect(failRate(12).leftOut).toEqual([{ reason: 'immature', n: 1 }]);
    expect(failures).toMatchObject([
      { detectedAt: day(3) + HOUR / 2, recoveredAt: day(3) + 12 * HOUR },
    ]);
    expect(
      valueOf(recoveryTime(failures, fortnight, day(14)).recovery.p50),
    ).toBe('too-few-samples');
    expect(valueOf(deploymentReworkRate(rollouts, changes, fortnight))).toBe(
      0.25,
    );
    const lead = changeLeadTime(
      [1, 2, 2, 3, 10].map((days, i) => ({
        key: `L${i}`,
        authoredAt: day(10 - days),
        deliveredAt: day(10),
      })),
      fortnight,
    );
    expect(valueOf(lead.leadTime.p50)).toBe(2 * DAY);
  });

  it('hold for forecasts', () => {
    const weeks = (week: readonly number[], n: number) =>
      Array.from({ length: n }, () => week).flat();
    const steady = weeks([1, 1, 1, 1, 1, 0, 0], 4);
    expect(valueOf(forecastHowMany(steady, 14, { seed: 1 })[2].figure)).toBe(
      10,
    );
    expect(valueOf(forecastByWhen(steady, 12, { seed: 1 })[2].figure)).toBe(16);
    const uneven = weeks([0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0], 2);
    expect(
      forecastByWhen(uneven, 10, { seed: 3, trials: 20_000 })
        .slice(1)
        .map(({ figure }) => valueOf(figure)),
    ).toEqual([8, 15, 29]);
    const part = (key: string, items: number, after: string[]) => ({
      key,
      history: steady,
      items,
      after,
    });
    const together = (after: string[]) =>
      valueOf(
        forecastJointly([part('a', 6, []), part('b', 3, after)], { seed: 1 })[2]
          .figure,
      );
    expect([together([]), together(['a'])]).toEqual([8, 11]);
    const train = Array.from({ length: 70 }, (_, i) =>
      i % 14 === 13 ? 10 : 0,
    );
    const { readiness, release } = forecastRelease(
      { ready: weeks([1, 1, 1, 1, 1, 0, 0], 10), done: train },
      { unready: 12, ready: 0 },
      { seed: 1, trials: 100 },
    );
    expect([readiness, release].map(([p50]) => valueOf(p50.figure))).toEqual([
      16, 28,
    ]);
  });

  it('hold for capacity', () => {
    const pairs = Array.from({ length: 80 }, (_, i) => {
      const arrived = 1 + Math.floor(i / 2) / 2;
      const begun = arrived + (i % 2) / 4;
      const wait = i % 2 ? `wait ${arrived}, ` : '';
      return item(
        `Q${i}`,
        `dev ${arrived - 0.5}, ${wait}review ${begun}, done ${begun + 0.25}`,
      );
    });
    const meanDays = (value: number) => {
      const { meanFlowTime } = futureMap(pairs, STREAM, options, [
        { stageId: 'review', what: 'capacity', value },
      ]);
      return Number(valueOf(meanFlowTime)) / DAY;
    };
    expect([meanDays(1), meanDays(2)]).toEqual([0.875, 0.75]);
  });
});
