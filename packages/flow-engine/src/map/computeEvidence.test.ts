import { FigureRef } from '../model';
import { day, DAY } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { computeEvidence } from './computeEvidence';
import { ITEMS, options } from './__testUtils__/sevenItems';

function evidence(ref: FigureRef) {
  return computeEvidence(ref, ITEMS, STREAM, options);
}

function values(ref: FigureRef) {
  return evidence(ref).counted.map(({ itemKey, value }) => [
    itemKey,
    value === undefined ? undefined : value / DAY,
  ]);
}

describe('computeEvidence', () => {
  it('names the items behind the flow time, and those left out with the reason', () => {
    const { result, formula, leftOut } = evidence({ figure: 'flow-time' });
    expect(values({ figure: 'flow-time' })).toEqual([
      ['A', 5],
      ['B', 8],
      ['C', 8],
      ['D', 4],
      ['E', 15],
    ]);
    expect(result).toMatchObject({ value: 8 * DAY });
    expect(formula).toBe(
      'p50 of 5 flow times (done − start), linear between ranks (R-7) = 8.0 days',
    );
    expect(leftOut).toEqual([
      { itemKey: 'F', from: day(3), to: day(3), leftOut: 'direct-to-done' },
    ]);
  });

  it('says in which window, on which clock and basis', () => {
    for (const figure of ['flow-time', 'edge', 'variant'] as const) {
      expect(evidence({ figure })).toMatchObject({
        window: options.window,
        clock: options.clock,
        basis: options.basis,
      });
    }
  });

  it('puts the numbers of a ratio into its formula', () => {
    expect(evidence({ figure: 'activity-ratio' }).formula).toBe(
      'Σ active 24.0 days ÷ (Σ active 24.0 days + Σ wait 16.0 days) = 60.0 %',
    );
    expect(evidence({ figure: 'first-time-right' }).formula).toBe(
      '4 items without a return ÷ 5 items = 80.0 %',
    );
    expect(
      evidence({ figure: 'stage-complete-accurate', stageId: 'development' })
        .formula,
    ).toBe('1 − 1 items charged ÷ 5 items that left it forward = 80.0 %');
    expect(evidence({ figure: 'rolled-complete-accurate' }).formula).toBe(
      'Development 80.0 % × Review 100.0 % = 80.0 % (assumes independence)',
    );
  });

  it('gives each visitor its time in a stage', () => {
    const ref: FigureRef = { figure: 'stage-lead-time', stageId: 'review' };
    expect(values(ref)).toEqual([
      ['B', 1],
      ['C', 3],
    ]);
    expect(evidence(ref).formula).toBe('Σ 4.0 days ÷ 2 items = 2.0 days');
    expect(
      values({ figure: 'stage-wait-time', stageId: 'waiting-for-review' }),
    ).toEqual([['B', 1]]);
    expect(
      values({ figure: 'stage-process-time', stageId: 'development' })[0],
    ).toEqual(['A', 3]);
  });

  it('counts everything done for velocity and traceability', () => {
    expect(evidence({ figure: 'velocity' })).toMatchObject({
      result: { value: 6 },
      formula: '6 items done in the window',
      leftOut: [],
    });
    expect(evidence({ figure: 'traceability' }).formula).toBe(
      '0 items with an unbroken chain ÷ 6 done = 0.0 %',
    );
  });

  it('gives the age of what is in progress, and in a stage', () => {
    expect(values({ figure: 'in-progress' })).toEqual([['H', 25]]);
    expect(values({ figure: 'stage-in-progress', stageId: 'review' })).toEqual([
      ['H', 19],
    ]);
    expect(evidence({ figure: 'arrivals' })).toMatchObject({
      result: { value: 7 / 4 },
      formula: '7 items started in the window = 1.75 per week',
    });
  });

  it('names who returned', () => {
    expect(
      evidence({
        figure: 'return',
        stageId: 'review',
        toStageId: 'development',
      }),
    ).toMatchObject({
      result: { value: 1, n: 1 },
      formula: '1 returns of 1 items',
      counted: [{ itemKey: 'C', value: 1 }],
    });
  });

  it('knows nothing of a stage that the stream has not', () => {
    expect(
      evidence({ figure: 'stage-lead-time', stageId: 'nowhere' }).result,
    ).toEqual({ kind: 'unknown', reason: 'no-data', n: 0 });
    expect(() => evidence({ figure: 'luck' as FigureRef['figure'] })).toThrow(
      "Unknown figure 'luck'",
    );
  });

  it('names who went an edge of the process or a variant, with its times', () => {
    // B alone waited for its review, a day.
    expect(
      evidence({
        figure: 'edge',
        stageId: 'waiting-for-review',
        toStageId: 'review',
      }),
    ).toMatchObject({
      counted: [{ itemKey: 'B', value: DAY }],
      formula: expect.stringContaining('p50 of 1 times waited'),
    });
    expect(
      evidence({ figure: 'variant', variant: 'nobody went so' }),
    ).toMatchObject({
      counted: [],
      formula: expect.stringContaining('p50 of 0 flow times'),
    });
  });
});
