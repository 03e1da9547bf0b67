import { day, DAY } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import {
  evidence,
  NOT_DONE,
  OPTIONS,
  told,
} from './__testUtils__/toldEvidence';

describe('evidence of how work flows', () => {
  it('counts a start as one more and an end as one less', () => {
    expect(told({ figure: 'net-flow' })).toEqual([
      'B 1, C 1, D 1, G 1, H 1, A -1, B -1, C -1',
      NOT_DONE,
      '5 items started − 3 done = 2',
    ]);
    expect(evidence({ figure: 'net-flow' })).toMatchObject({
      result: { kind: 'value', value: 2, unit: 'items', n: 8, method: 'count' },
      unit: 'count',
      window: OPTIONS.window,
      counted: [{ from: day(11), to: day(17) }, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it('gives each item the time for which it was in flow in the window', () => {
    // A 2, B 6, D 5, G 8 and H 1 days: 22 of ten.
    expect(told({ figure: 'mean-load' }, DAY)).toEqual([
      'A 2, B 6, D 5, G 8, H 1',
      '',
      'Σ time in flow 22.0 days ÷ 10.0 days of the window = 2.20 items',
    ]);
    expect(evidence({ figure: 'mean-load' })).toMatchObject({
      unit: 'ms',
      result: { value: 2.2 },
    });
  });

  it('gives each item its efficiency', () => {
    expect(told({ figure: 'efficiency' })).toEqual([
      'A 0.75, B 0.5',
      `C direct-to-done, ${NOT_DONE}`,
      'Σ active 6.0 days ÷ (Σ active 6.0 days + Σ wait 4.0 days) = 60.0 %',
    ]);
    expect(evidence({ figure: 'efficiency' })).toMatchObject({
      unit: 'ratio',
      result: { value: 0.6, n: 2 },
    });
  });

  it('tells defects among what was started with a type', () => {
    expect(told({ figure: 'unplanned-share' })).toEqual([
      'B 0, D 0, G 1',
      'C no-type, H no-type',
      '1 defect ÷ 3 started items with a type = 33.3 %',
    ]);
    expect(evidence({ figure: 'unplanned-share' }).unit).toBe('count');
  });

  it('tells what was given up among what ended', () => {
    expect(told({ figure: 'discard-rate' })).toEqual([
      'D 1, A 0, B 0, C 0',
      'E container, F removed',
      '1 abandoned ÷ 4 items that ended = 25.0 %',
    ]);
    const { counted, unit } = evidence({ figure: 'discard-rate' });
    expect(counted[0]).not.toHaveProperty('leftOut');
    expect(unit).toBe('count');
  });

  it('tells items of a type among those done', () => {
    expect(told({ figure: 'type-share', of: 'defect' })).toEqual([
      'A',
      NOT_DONE,
      '1 defect ÷ 3 done items = 33.3 %',
    ]);
    expect(told({ figure: 'type-share', of: 'unclassified' })).toEqual([
      'C',
      NOT_DONE,
      '1 unclassified ÷ 3 done items = 33.3 %',
    ]);
    expect(told({ figure: 'type-share', of: 'risk' })).toEqual([
      '',
      NOT_DONE,
      '0 risk ÷ 3 done items = unknown (no-items)',
    ]);
  });

  it('names items started, or done, in a week', () => {
    expect(told({ figure: 'week-started' })).toEqual([
      'B, C, D, G, H',
      '',
      '5 items started in the period',
    ]);
    expect(told({ figure: 'week-done' })).toEqual([
      'A, B, C',
      NOT_DONE,
      '3 items done in the period',
    ]);
    expect(evidence({ figure: 'week-done' })).toMatchObject({
      result: { value: 3, unit: 'items', n: 3, method: 'count' },
    });
  });

  it('holds flow times to their quantile, and its record', () => {
    const five = [1, 2, 3, 4, 5].map(n =>
      stays(`I${n}`, `dev ${15 - n}, done 15`),
    );
    expect(told({ figure: 'service-level' }, DAY, five)[0]).toBe(
      'I1 1, I2 2, I3 3, I4 4, I5 5',
    );
    expect(told({ figure: 'service-level' })[2]).toBe(
      'p85 of 2 flow times, linear between ranks (R-7) = unknown (too-few-samples); within it unknown (zero-denominator) of the items',
    );
    expect(told({ figure: 'service-level-record' })[2]).toMatch(
      /^Each week, items done are held to the p85 of those done earlier in the window: within it unknown \(.*\) of 0 items judged$/,
    );
    expect(evidence({ figure: 'service-level' }).unit).toBe('ms');
  });

  it('gives the time that items done stood in a stage', () => {
    const five = [1, 2, 3, 4, 5].map(n =>
      stays(`I${n}`, `ready 9, dev 10, done ${10 + n}`),
    );
    const ref = {
      figure: 'stage-time',
      of: 'development',
      level: 0.5,
    } as const;
    expect(told(ref, DAY, [...five, stays('Z', 'ready 9, done 12')])).toEqual([
      'I1 1, I2 2, I3 3, I4 4, I5 5',
      '',
      'p50 of 5 times in Development, linear between ranks (R-7) = 3.0 days',
    ]);
    // A percentile that is not among those shown.
    expect(told({ ...ref, level: 0.6 }, DAY, five)[2]).toBe(
      'p60 of 5 times in Development, linear between ranks (R-7) = 3.4 days',
    );
    expect(told({ ...ref, of: 'nowhere' }, DAY, five)).toEqual([
      '',
      '',
      'p50 of 0 times in nowhere, linear between ranks (R-7) = unknown (no-items)',
    ]);
  });

  it("tells the law's residual with what departed", () => {
    const [counted, leftOut, formula] = told({ figure: 'littles-law' }, DAY);
    expect(counted).toBe('A 4, B 6');
    expect(leftOut).toBe('C direct-to-done, E container, F removed');
    expect(formula).toContain(
      '2 departed, λW = Σ flow time 10.0 days ÷ 10.0 days = 1.00;',
    );
  });

  it('knows no figure that is not of items', () => {
    expect(() => evidence({ figure: 'process-limits' })).toThrow(
      "'process-limits' is not a figure of items",
    );
  });
});
