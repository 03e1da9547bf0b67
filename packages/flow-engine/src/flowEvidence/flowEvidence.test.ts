import { day, DAY } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { MapOptions, Timeline } from '../model';
import { computeFlowEvidence } from './computeFlowEvidence';
import { figureText } from './evidenceText';
import { FlowFigureRef } from './FlowEvidence';
import { processLimitsEvidence } from './weekFigures';
import { optionsOf } from '../__testUtils__/optionsOf';

const OPTIONS = optionsOf(10, 20);

/*
 * A and B were done after 4 and 6 days, of which 1 and 3 were waited; C was
 * done at once. D was given up, E is an epic and F was taken out. G and H are
 * open, G blocked.
 */
const ITEMS = [
  stays('A', 'ready 8, dev 9, done 12', { type: 'defect', title: 'Refund' }),
  stays('B', 'ready 11, dev 14, done 17', { type: 'story' }),
  stays('C', 'done 13'),
  stays('D', 'dev 10, abandoned 15', { type: 'story' }),
  stays('E', 'dev 8, done 16', { container: true }),
  stays('F', 'dev 12, removed 14'),
  stays('G', 'ready 12, dev 18', {
    type: 'defect',
    blocked: [{ from: day(19), to: null }],
  }),
  stays('H', 'ready 19'),
];

const evidence = (
  ref: FlowFigureRef,
  timelines: readonly Timeline[] = ITEMS,
  options: Partial<MapOptions> = {},
) => computeFlowEvidence(ref, timelines, STREAM, { ...OPTIONS, ...options });

/** What is counted with its value, what is left out with the reason, and the formula. */
function told(
  ref: FlowFigureRef,
  unit = 1,
  timelines: readonly Timeline[] = ITEMS,
  options: Partial<MapOptions> = {},
) {
  const { counted, leftOut, formula } = evidence(ref, timelines, options);
  return [
    counted
      .map(({ itemKey, value }) =>
        value === undefined ? itemKey : `${itemKey} ${value / unit}`,
      )
      .join(', '),
    leftOut.map(one => `${one.itemKey} ${one.leftOut}`).join(', '),
    formula,
  ];
}

const NOT_DONE = 'D abandoned, E container, F removed';

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

describe('evidence of what stands', () => {
  it('names what is blocked, and since when', () => {
    expect(told({ figure: 'blocked' }, DAY)).toEqual([
      'G 1',
      '',
      '1 of 2 open items are blocked',
    ]);
    const spans = (from: number, to: number | null) => [
      stays('A', 'dev 8', {
        blocked: [{ from: day(from), to: to === null ? null : day(to) }],
      }),
    ];
    const blocked = (from: number, to: number | null) =>
      told({ figure: 'blocked' }, DAY, spans(from, to))[0];
    expect(blocked(20, null)).toBe('A 0');
    expect(blocked(18, 20)).toBe('');
    expect(blocked(18, 20.5)).toBe('A 2');
    expect(blocked(20.5, null)).toBe('');
  });

  it('names what has stood longer than items done did', () => {
    // Of development, seven items of a day each tell what to expect.
    const done = [1, 2, 3, 4, 5, 6, 7].map(n =>
      stays(`I${n}`, 'dev 10, done 11'),
    );
    const open = [
      stays('long', 'dev 18'),
      stays('short', 'dev 19'),
      stays('odd', 'review 15'),
    ];
    expect(
      told({ figure: 'past-expectation' }, DAY, [...done, ...open]),
    ).toEqual([
      'long 2',
      'odd no-expectation, short within-expectation',
      '1 of 3 open items have stood in their stage longer than the p85 of the items done',
    ]);
  });

  it('names what is at a stage or beyond at the end, and what was done in the window', () => {
    const [counted, , formula] = told({
      figure: 'cumulative-flow',
      of: 'development',
    });
    expect(counted).toBe('A, B, C, G');
    expect(formula).toBe(
      '4 items at Development or beyond at the end of the day; done counts from the window’s start',
    );
    expect(told({ figure: 'cumulative-flow', of: 'ready' })[0]).toBe(
      'A, B, C, G, H',
    );
    expect(
      told({ figure: 'cumulative-flow', of: 'ready' }, 1, [
        stays('before', 'dev 8, done 9.9'),
        stays('first', 'dev 8, done 10'),
        stays('last', 'dev 8, done 20'),
        stays('came', 'ready 20'),
        stays('left', 'ready 12, backlog< 20'),
        stays('lost', 'ready 12, ?Limbo 15'),
      ])[0],
    ).toBe('first, last, left');
    expect(evidence({ figure: 'cumulative-flow', of: 'ready' })).toMatchObject({
      result: { value: 5, unit: 'items', n: 5, method: 'count' },
      leftOut: [],
    });
    // Done, back at work, and done again after the end: it still stood there.
    expect(
      told({ figure: 'cumulative-flow', of: 'released' }, 1, [
        stays('again', 'dev 8, done 12, dev< 14, done 25'),
        stays('rests', 'dev 8, done 12, dev< 22, done 25'),
      ])[0],
    ).toBe('rests');
  });

  it('says what it counts, and in what', () => {
    for (const figure of ['blocked', 'past-expectation'] as const) {
      expect(evidence({ figure })).toMatchObject({
        unit: 'ms',
        result: { unit: 'items', n: 2, method: 'count' },
      });
    }
  });
});

describe('evidence of a process behaviour chart', () => {
  const weeks = (...counts: [number, boolean][]) =>
    counts.map(([done, whole], n) => ({
      window: { from: day(7 * n), to: day(7 * n + 7) },
      counts: whole,
      done,
    }));

  it('names the weeks that its limits rest on', () => {
    // Mean 5; steps of 2 each: 5 ± 5.32.
    const found = processLimitsEvidence(
      weeks(
        [9, false],
        [4, true],
        [6, true],
        [4, true],
        [6, true],
        [4, true],
        [6, true],
      ),
      OPTIONS.window,
    );
    expect(found.counted.map(({ value }) => value)).toEqual([4, 6, 4, 6, 4, 6]);
    expect(found.leftOut).toEqual([
      {
        itemKey: '',
        from: day(0),
        to: day(7),
        value: 9,
        period: true,
        leftOut: 'outside-window',
      },
    ]);
    expect(found.unit).toBe('count');
    expect(found.formula).toBe(
      'mean of 6 whole weeks 5.00 ± 2.66 × mean step 2.00: from 0.00 to 10.32',
    );
    expect(found.result).toEqual({
      kind: 'value',
      value: 5 + 2.66 * 2,
      unit: 'count',
      n: 6,
      method: 'mean + 2.66 moving ranges',
    });
  });

  it('are unknown of too few', () => {
    const { formula } = processLimitsEvidence(
      weeks([4, true], [6, true]),
      OPTIONS.window,
    );
    expect(formula).toMatch(
      /^mean ± 2\.66 × mean step of 2 whole weeks: unknown \(/,
    );
  });
});

describe('a figure in a formula', () => {
  it('is written by its unit', () => {
    const text = (value: number, unit: 'ms' | 'ratio' | 'per-week' | 'items') =>
      figureText(
        { kind: 'value', value, unit, n: 1, method: 'count' },
        'calendar',
      );
    expect(text(3 * DAY, 'ms')).toBe('3.0 days');
    expect(text(-0.125, 'ratio')).toBe('−12.5 %');
    expect(text(1.5, 'per-week')).toBe('1.50 per week');
    expect(text(4, 'items')).toBe('4');
    expect(text(2.25, 'items')).toBe('2.25');
    expect(
      figureText({ kind: 'unknown', reason: 'no-items', n: 0 }, 'calendar'),
    ).toBe('unknown (no-items)');
  });
});
