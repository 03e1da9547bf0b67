import { Comparison } from './Comparison';
import { degradationLines } from './degradation';
import { comparisonLines } from './printComparison';

const comparison = (value: number, met: boolean): Comparison => ({
  title: 'Links',
  tables: [{ columns: ['between', 'right'], rows: [['a and b', '12']] }],
  measures: [
    {
      name: 'recall',
      value,
      unit: 'share',
      bar: { words: 'at least 99 %', met },
    },
    { name: 'bias of review', value: 1.5, unit: 'hours' },
    { name: 'bias of the board', value: 0.004 * value, unit: 'hours' },
  ],
  notes: ['A note.'],
});

it('prints tables, what is held to a bar, and notes', () => {
  expect(comparisonLines(comparison(0.95, false))).toEqual([
    'Links',
    '=====',
    '',
    'between  right',
    'a and b     12',
    '',
    'FAILED  recall: 95.00 %, at least 99 %',
    '',
    'A note.',
    '',
  ]);
});

it('prints how each figure differs with dirt', () => {
  const lines = degradationLines(
    [comparison(1, true)],
    [comparison(0.84, false)],
  );
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        /^recall +100\.00 % +84\.00 % +-16\.00 points +missed$/,
      ),
      expect.stringMatching(
        /^bias of review +1\.50 h +1\.50 h +0\.00 h +0\.00 % *$/,
      ),
      // Nothing there is a share of: 0.0034 h of 0.004 h.
      expect.stringMatching(
        /^bias of the board +0\.00 h +0\.00 h +-0\.00 h *$/,
      ),
      expect.stringMatching(/^missing keys +15\.00 %$/),
    ]),
  );
});
