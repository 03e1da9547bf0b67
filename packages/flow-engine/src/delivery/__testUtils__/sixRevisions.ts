import { day } from '../../__testUtils__/history';
import { DeliveredChange } from '../DeliveryFacts';
import { rolloutsOf } from '../rolloutsOf';
import { deployed } from '../../__testUtils__/deployed';

export const PRODUCTION = ['prod-eu', 'prod-us'];

/*
 * r0 on day 0 is the baseline; r1 on 1 reaches the other region on 2; r2 on 7
 * is rolled back to r1 on 7.5; r3 on 8 carries on; r4 on 9 is nothing new; r5
 * on 10 fixes a change of r3.
 */
export const rollouts = rolloutsOf(
  [
    deployed(0, 'r0', ['old'], { baseline: true }),
    deployed(0.5, 'r0', ['old'], { baseline: true, environment: 'prod-us' }),
    deployed(1, 'r1', ['a', 'b']),
    deployed(2, 'r1', ['a', 'b'], { environment: 'PROD-US' }),
    deployed(3, 'r9', ['x'], { environment: 'staging' }),
    deployed(7, 'r2', ['c']),
    deployed(7.5, 'r1'),
    deployed(8, 'r3', ['d']),
    deployed(9, 'r4'),
    deployed(10, 'r5', ['e']),
  ],
  PRODUCTION,
);

export const changes: DeliveredChange[] = [
  { key: 'e', authoredAt: day(9.5), repairs: ['d'] },
];

export const window = { from: day(0), to: day(14) };
