import { DifferingCase } from './compareOracle';

const INTERVALS =
  'cumulative flow is derived from intervals: what moved back leaves the later band';
const EXACT_TIME = 'blocked time is exact, not counted in days begun';
const SMALL = 'a quantile of one item is unknown';

const day = (name: string, ours: readonly number[]): DifferingCase => ({
  name: `jirametrics backward-recovers on ${name}`,
  rule: INTERVALS,
  ours,
});

const percentiles = (id: string): readonly DifferingCase[] =>
  ['0.1', '0.5', '0.9'].map(p => ({
    name: `${id}: cycle time at ${p}`,
    rule: SMALL,
    ours: 'too-few-samples',
  }));

/** Cases of `oracles/flow` in which design/metrics.md defines something else. */
export const DIFFERING_FLOW: readonly DifferingCase[] = [
  day('2021-07-04', [1, 1, 0, 0]),
  day('2021-07-05', [1, 1, 0, 0]),
  // In Build from 5 January 01:01:01 to the 6th; the peer forgets it.
  { name: 'movement: A-4 first at Build', rule: INTERVALS, ours: '2018-01-05' },
  { name: 'movement: Build on 2018-01-05', rule: INTERVALS, ours: 2 },
  {
    name: 'movement: blocked days of A-2',
    rule: `${EXACT_TIME}; in the backlog as well: 14:58:59 + 22:00:00 + 53:35:59`,
    ours:
      (14 * 3600 + 58 * 60 + 59 + 22 * 3600 + 53 * 3600 + 35 * 60 + 59) /
      86_400,
  },
  {
    name: 'movement: blocked days of A-3',
    rule: `${EXACT_TIME}; ends at done: 39 h`,
    ours: 39 / 24,
  },
  {
    name: 'movement: blocked days of A-4',
    rule: `${EXACT_TIME}: 3 d 9 h`,
    ours: 3 + 9 / 24,
  },
  ...percentiles('movement'),
  ...percentiles('minimal_stage_dates'),
];
