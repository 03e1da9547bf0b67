import { dependencyDelays, WaitCause } from './dependencies';
import { experimentOutcome, wasteSize } from './insight';
import { sourceGaps, traceCoverage, unmappedShare } from './quality';
import { day, DAY, link } from './__testUtils__/history';
import { statusItem as item } from './__testUtils__/statusItem';
import { STREAM } from './__testUtils__/stream';
import { valueOf } from './__testUtils__/valueOf';
import { optionsOf } from './__testUtils__/optionsOf';

describe('the examples of docs/metrics.md', () => {
  const options = optionsOf(0, 28);
  const { window } = options;

  it('hold for dependencies', () => {
    const cause = (party: string, from: number, to: number): WaitCause => ({
      party,
      evidence: 'relation',
      from: day(from),
      to: day(to),
    });
    const { edges, selfMs, unexplainedMs, totalWaitMs, autonomy } =
      dependencyDelays(
        [item('W', 'ready 0, dev 10, done 12')],
        {
          causes: new Map([
            [
              'W',
              [cause('risk', 0, 7), cause('platform', 2, 7), cause('us', 4, 8)],
            ],
          ]),
          workedOn: new Map(),
        },
        new Set(['us']),
        STREAM,
        options,
      );
    expect(
      edges.map(({ party, delayMs, aloneMs }) => [
        party,
        delayMs / DAY,
        aloneMs / DAY,
      ]),
    ).toEqual([
      ['risk', 4, 2],
      ['platform', 2, 0],
    ]);
    expect([selfMs, unexplainedMs, totalWaitMs].map(ms => ms / DAY)).toEqual([
      2, 2, 10,
    ]);
    expect(autonomy).toMatchObject({ value: 0, n: 1 });
    const waits = [0, 0, 2, 4, 1];
    const { edges: ofFive } = dependencyDelays(
      waits.map((_, i) =>
        item(`W${i}`, `ready 0, dev ${i + 1}, done ${i + 2}`),
      ),
      {
        causes: new Map(
          waits.map((days, i) => [`W${i}`, [cause('risk', 0, days)]]),
        ),
        workedOn: new Map(),
      },
      new Set(),
      STREAM,
      options,
    );
    expect(valueOf(ofFive[0].flowTimeWithout)).toBe(2 * DAY);
  });

  it('hold for improvement', () => {
    const size = wasteSize(20 * DAY, 5, { from: day(0), to: day(60.875) });
    expect([size.perItem, size.perMonth].map(valueOf)).toEqual([
      4 * DAY,
      10 * DAY,
    ]);
    const ten = [10, 10, 10, 10, 10];
    const outcome = experimentOutcome(
      { usual: ten, before: ten.map(days => days + 10), after: ten },
      { seed: 1, unit: 'ms' },
    );
    expect(valueOf(outcome.difference.difference)).toBe(-10);
    expect(outcome.verdict).toBe('back-to-usual');
  });

  it('hold for data quality', () => {
    const done = ['P', 'Q', 'R', 'S'].map(key => ({
      ...item(key, 'dev 0, done 2'),
      traced: key === 'P',
    }));
    const { whole, toChange } = traceCoverage(
      done,
      ['P', 'Q', 'R'].map(key => link(`change of ${key}`, 'implements', key)),
      STREAM,
      window,
    );
    expect([valueOf(whole.share), valueOf(toChange.share)]).toEqual([
      0.25, 0.75,
    ]);
    const ten = { from: day(0), to: day(10) };
    expect(
      sourceGaps([day(3), day(4), day(7)], ten, 2 * DAY).map(({ from, to }) => [
        (from - day(0)) / DAY,
        to === null ? null : (to - day(0)) / DAY,
      ]),
    ).toEqual([
      [0, 3],
      [4, 7],
      [7, null],
    ]);
    expect(
      valueOf(unmappedShare([item('U', 'dev 0, limbo 4, dev 6, done 8')], ten)),
    ).toBe(0.25);
  });
});
