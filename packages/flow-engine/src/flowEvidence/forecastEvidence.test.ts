import { day } from '../__testUtils__/history';
import { known, unknown } from '../figure/figure';
import { Figure } from '../model';
import { forecastEvidence } from './forecastEvidence';

const WINDOW = { from: day(0), to: day(30) };
const days = Array.from({ length: 31 }, (_, n) => day(n));

function evidence(
  history: readonly (number | null)[],
  figure: Figure = known(12, 'items', 9, 'Monte Carlo'),
  beyond = false,
  kept?: Figure,
) {
  return forecastEvidence(
    { level: 0.85, figure, beyond },
    kept && { level: 0.85, kept },
    history,
    days,
    WINDOW,
  );
}

/** Stretches by their days, with the items done or the reason. */
const told = (history: readonly (number | null)[]) => {
  const { counted, leftOut } = evidence(history);
  const on = (at: number | null) => days.indexOf(at!);
  return [
    counted.map(({ from, to, value }) => `${on(from)}-${on(to)} ${value}`),
    leftOut.map(({ from, to, leftOut: why }) => `${on(from)}-${on(to)} ${why}`),
  ];
};

const ones = (n: number) => new Array<number>(n).fill(1);

describe('evidence of a forecast', () => {
  it('names whole weeks from the end of history backwards', () => {
    expect(told([...ones(7), ...ones(6), 4])).toEqual([
      ['7-14 10', '0-7 7'],
      [],
    ]);
    expect(told([...ones(3), ...ones(7)])).toEqual([
      ['3-10 7'],
      ['0-3 outside-window'],
    ]);
  });

  it('leaves out gaps with the days behind them, those side by side as one', () => {
    // Day 5 is unknown: the week ends on day 13, and 6 days are over.
    expect(told([...ones(5), null, ...ones(7)])).toEqual([
      ['6-13 7'],
      ['5-6 no-history', '0-5 outside-window'],
    ]);
    expect(told([...ones(7), null, null, 1, 1, ...ones(7)])).toEqual([
      ['11-18 7', '0-7 7'],
      ['7-11 no-history'],
    ]);
    expect(told([...ones(7), null, ...ones(2)])).toEqual([
      ['0-7 7'],
      ['7-10 no-history'],
    ]);
    expect(told([])).toEqual([[], []]);
  });

  it('says what the answer rests on, and how others of its kind fared', () => {
    expect(evidence(ones(30)).formula).toBe(
      'at 85 %: 12; Monte Carlo; 28 items done in 28 days of whole weeks',
    );
    expect(
      evidence(ones(30), known(1826, 'count', 9, 'Monte Carlo'), true).formula,
    ).toMatch(/^at 85 %: more than 1826 days; Monte Carlo; /);
    expect(
      evidence(
        ones(7),
        unknown('too-few-samples', 7),
        true,
        known(0.9, 'ratio', 10, 'ratio of sums'),
      ).formula,
    ).toBe(
      'at 85 %: unknown (too-few-samples); 7 items done in 7 days of whole weeks; past forecasts of this kind held 90.0 % of 10 times',
    );
  });

  it('is a stretch of time without an item', () => {
    const found = evidence(ones(7));
    expect(found).toMatchObject({ window: WINDOW, unit: 'items' });
    expect(found.counted).toEqual([
      { itemKey: '', period: true, from: day(0), to: day(7), value: 7 },
    ]);
    expect(evidence([null]).leftOut).toEqual([
      {
        itemKey: '',
        period: true,
        from: day(0),
        to: day(1),
        leftOut: 'no-history',
      },
    ]);
  });
});
