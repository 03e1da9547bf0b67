import { CHECKOUT } from '../__testUtils__/deliveryAnswers';
import { ASKED } from '../__testUtils__/flowAnswers';
import { sparkRuns } from './sparkRuns';
import { timelineLayout } from './timelineLayout';

describe('the time line of deliveries', () => {
  const drawn = timelineLayout(CHECKOUT, ASKED.window, 0, 2_800);

  it('gives each kind of deployment a mark of its own', () => {
    expect(drawn.events.map(({ mark }) => mark)).toEqual([
      'success',
      'failure',
      'rollback',
      'failure',
      'attempt',
      'failure',
      'success',
      'redeploy',
      'failure',
      'success',
      'success',
    ]);
  });

  it('places by time, at 100 pixels a day, and an open incident up to the end', () => {
    expect(drawn.events[2].x).toBe(500 + 12.5);
    expect(drawn.incidents[0]).toMatchObject({
      x: 462.5,
      until: 512.5,
      cause: { x: 437.5, method: 'rollback' },
    });
    expect(drawn.incidents[3].until).toBe(2_800);
    expect(drawn.incidents[4].cause).toBeUndefined();
  });

  it('puts a cause from before the window at its left end', () => {
    const { incidents } = timelineLayout(
      CHECKOUT,
      { from: '2026-06-06T00:00:00Z', to: ASKED.window.to },
      10,
      100,
    );
    expect(incidents[0].cause?.x).toBe(10);
  });
});

describe('a sparkline', () => {
  it('breaks where a value is unknown, from zero to the greatest', () => {
    expect(sparkRuns([0, 5, null, 10], 34, 14, 2)).toEqual([
      [
        { x: 2, y: 12 },
        { x: 12, y: 7 },
      ],
      [{ x: 32, y: 2 }],
    ]);
  });
});
