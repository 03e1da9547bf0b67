import { DifferingCase } from './compareOracle';

const MINUTE = 60_000;

/** Cases of `oracles/dora` in which design/metrics.md defines something else. */
export const DIFFERING_DELIVERY: readonly DifferingCase[] = [
  {
    name: 'metrik cfr-1',
    rule: 'pipelines that failed before taking effect are shown apart: 0 of 2 rollouts',
    ours: 0,
  },
  {
    name: 'metrik mttr-1',
    rule: 'a pipeline that failed before taking effect is no failed deployment: nothing to recover',
    ours: null,
  },
  {
    name: 'middleware none: rate',
    rule: 'a zero denominator is unknown',
    ours: null,
  },
  // There every incident is laid to the deployment before it. By our rule time
  // alone names a cause only where it is at least 90 % sure.
  {
    name: 'middleware between: rate',
    rule: 'an incident 24 h after one rollout in 72 h: (1 + 12)⁻³ = 0.0005 to 1 ÷ 72 = 0.0139, 3 % sure: no cause',
    ours: 0,
  },
  {
    name: 'middleware between: failed',
    rule: '3 % sure by time: no cause',
    ours: [],
  },
  {
    name: 'middleware multi: rate',
    rule: 'the surest comes 2 h after the fifth rollout in 164 h: (1 + 1)⁻³ = 0.125 to 5 ÷ 164 = 0.0305, 80 % sure: no cause',
    ours: 0,
  },
  {
    name: 'middleware multi: failed',
    rule: 'none of the six more than 80 % sure by time: no cause',
    ours: [],
  },
  {
    name: 'middleware rework: rework_seconds',
    rule: 'the split has no rework; review runs from the first review, 01:00, to the merge, 03:00',
    ours: 7_200,
  },
  {
    name: 'middleware cycle-merged: cycle_seconds',
    rule: 'lead time ends at delivery; merged is not delivered',
    ours: null,
  },
  {
    name: 'devlake pr0: pr_cycle_time',
    rule: 'lead time ends at delivery; delivered with the baseline, left out',
    ours: null,
  },
  {
    name: 'devlake pr2: pr_cycle_time',
    rule: 'from the earliest author date, 13 April 04:51:47, to delivery, 07:29:14, not a sum of parts',
    ours: 158,
  },
  {
    name: 'devlake pr3: pr_cycle_time',
    rule: 'to delivery, also where it is before the merge: 7 April 04:51:47 to 13 April 07:30:34',
    ours: Math.ceil((6 * 86_400_000 + 9_527_000) / MINUTE),
  },
  {
    name: 'devlake pr4: pr_cycle_time',
    rule: 'lead time ends at delivery; it reached staging only',
    ours: null,
  },
  {
    name: 'devlake pr5: pr_cycle_time',
    rule: 'lead time ends at delivery; its deployment failed',
    ours: null,
  },
];
