import { Basis, MapOptions } from '../model';
import { day, DAY } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { delaysOf, DelayView } from './delaysOf';
import { DoneWaits } from './doneWaits';
import { WaitSide } from './WaitSide';
import { WaitShare, WaitStretch } from './WaitStretch';

const options = (basis: Basis): MapOptions => ({
  window: { from: day(0), to: day(28) },
  clock: 'calendar',
  basis,
  asOf: day(28),
});

/** Two items of 10 days, of which each waited 6. */
const DONE: DoneWaits = {
  keys: ['A', 'B'],
  doneAt: [day(10), day(12)],
  flowMs: Float64Array.of(10 * DAY, 10 * DAY),
  waitMs: Float64Array.of(6 * DAY, 6 * DAY),
  leftOut: [],
};

const share = (
  party: string,
  parts: number,
  more: Partial<WaitShare> = {},
): WaitShare => ({
  party,
  parts,
  worked: false,
  evidence: ['blocked-by'],
  itemKeys: [],
  via: [],
  ...more,
});

const stretch = (
  from: number,
  to: number,
  shares: readonly WaitShare[],
  stalled = false,
): WaitStretch => ({ from: day(from), to: day(to), stalled, shares });

const SIDES: Readonly<Record<string, WaitSide>> = {
  us: { kind: 'self' },
  secret: { kind: 'hidden' },
};

const look = (
  stretches: Readonly<Record<string, readonly WaitStretch[]>>,
  evidence?: DelayView['evidence'],
  basis: Basis = 'state',
) => {
  const { edges, ...rest } = delaysOf(
    DONE,
    {
      stretchesOf: key => stretches[key] ?? [],
      sideOf: ({ party }) => SIDES[party] ?? { kind: 'party', party },
      ...(evidence && { evidence }),
    },
    STREAM,
    options(basis),
  );
  return {
    edges: edges.map(edge => [
      edge.party,
      edge.delayMs / DAY,
      edge.aloneMs / DAY,
    ]),
    self: rest.selfMs / DAY,
    other: rest.otherMs / DAY,
    unexplained: rest.unexplainedMs / DAY,
    autonomy: (rest.autonomy as { value?: number }).value,
    flowTime: rest.flowTime,
    meanFlowTime: rest.meanFlowTime,
  };
};

describe('delaysOf', () => {
  it('leaves unexplained what is hidden, which is then waited for by nobody', () => {
    expect(
      look({
        A: [stretch(0, 3, [share('risk', 2), share('secret', 2)])],
        B: [stretch(0, 4, [share('secret', 1)])],
      }),
    ).toMatchObject({
      // Half of three days, at no time alone.
      edges: [['risk', 1.5, 0]],
      self: 0,
      unexplained: 12 - 1.5,
      autonomy: 0.5,
    });
  });

  it('is alone with one party through any of its entities, and not beside its own group', () => {
    expect(
      look({
        A: [
          stretch(0, 2, [
            share('risk', 2, { entity: 'x' }),
            share('risk', 2, { entity: 'y' }),
          ]),
          stretch(2, 4, [share('risk', 2), share('us', 2)]),
          stretch(4, 5, [share('risk', 2), share('api', 2)]),
        ],
      }),
    ).toMatchObject({
      edges: [
        ['risk', 2 + 1 + 0.5, 2],
        ['api', 0.5, 0],
      ],
      self: 1,
      other: 0,
      unexplained: 12 - 5,
    });
  });

  it('counts kinds that were not asked for as other, with any one asked for enough', () => {
    const stretches = {
      A: [
        stretch(0, 1, [share('risk', 1, { evidence: ['flag', 'review'] })]),
        stretch(1, 4, [share('risk', 1, { evidence: ['flag'] })]),
      ],
      B: [stretch(0, 5, [share('api', 1, { evidence: ['approval'] })])],
    };
    expect(look(stretches, new Set(['review'] as const))).toMatchObject({
      edges: [['risk', 1, 1]],
      other: 3 + 5,
      unexplained: 12 - 9,
      // Who waited for others without being asked about still waited for them.
      autonomy: 0,
    });
    expect(look(stretches)).toMatchObject({
      edges: [
        ['api', 5, 5],
        ['risk', 4, 4],
      ],
      other: 0,
    });
  });

  it('counts an active stage without work on the activity basis alone', () => {
    const stretches = {
      A: [
        stretch(0, 1, [share('risk', 1)]),
        stretch(1, 4, [share('risk', 1)], true),
      ],
    };
    expect(look(stretches).edges).toEqual([['risk', 1, 1]]);
    expect(look(stretches, undefined, 'activity').edges).toEqual([
      ['risk', 4, 4],
    ]);
  });

  it('orders equals by name, and explains no more than there is', () => {
    expect(
      look({
        A: [stretch(0, 6, [share('b', 1)])],
        B: [stretch(0, 7, [share('c', 2), share('a', 2)])],
      }),
    ).toMatchObject({
      edges: [
        ['b', 6, 6],
        ['a', 3.5, 0],
        ['c', 3.5, 0],
      ],
      unexplained: 0,
    });
  });

  it('is the flow time as it was where nobody was waited for', () => {
    expect(look({})).toMatchObject({
      edges: [],
      autonomy: 1,
      unexplained: 12,
      meanFlowTime: { value: 10 * DAY, n: 2 },
      flowTime: { kind: 'unknown', n: 2 },
    });
  });
});
