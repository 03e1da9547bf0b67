import { Timeline } from '../model';
import { day } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { cumulativeFlow } from './cumulativeFlow';
import { window, NONE, EDGES } from './__testUtils__/edgesOfWindow';

describe('cumulative flow', () => {
  const READY = 2;
  const DEVELOPMENT = 3;
  const RELEASED = 10;

  it('has no day in no window', () => {
    expect(cumulativeFlow(EDGES, STREAM, NONE)).toEqual([]);
    expect(cumulativeFlow(EDGES, STREAM, { from: day(3), to: day(2) })).toEqual(
      [],
    );
  });

  it('has one entry per local day that the window touches, the last at its end', () => {
    const days = cumulativeFlow([], STREAM, { from: day(2.5), to: day(4.5) });
    expect(days.map(({ at }) => at)).toEqual([day(3), day(4), day(4.5)]);
    expect(
      cumulativeFlow([], STREAM, { from: day(2), to: day(4) }).map(
        ({ at }) => at,
      ),
    ).toEqual([day(3), day(4)]);
    expect(days[0].bands).toEqual(new Array(11).fill(0));
    // What begins or ends on the last day, after the window, is not in it.
    const [last] = cumulativeFlow(
      [
        statusItem('A', 'ready 4.6'),
        statusItem('B', 'ready 1, done 4.5'),
        statusItem('C', 'ready 1, done 4.4'),
      ],
      STREAM,
      { from: day(2.5), to: day(4.5) },
    ).slice(-1);
    expect([READY, RELEASED].map(s => last.bands[s])).toEqual([2, 1]);
  });

  it('counts done from the window on, at its first instant as well', () => {
    const bands = cumulativeFlow(EDGES, STREAM, window).map(
      day_ => day_.bands[RELEASED],
    );
    // first on day 2, direct on 4, inside on 5; the one of day 9 is outside.
    expect(bands).toEqual([1, 1, 2, 3, 3, 3, 3]);
  });

  it("stands an item in the stage it had before the window, to the window's end and beyond", () => {
    const days = cumulativeFlow(
      [
        statusItem('A', 'ready 0, dev 3'),
        statusItem('B', 'ready 0, dev 12'),
        statusItem('C', 'ready 9'),
      ],
      STREAM,
      window,
    );
    expect(days.map(({ bands }) => bands[READY])).toEqual(new Array(7).fill(2));
    expect(days.map(({ bands }) => bands[DEVELOPMENT])).toEqual([
      0, 1, 1, 1, 1, 1, 1,
    ]);
  });

  it('does not see what began and ended within a day, nor an unknown stage', () => {
    const days = cumulativeFlow(
      [
        statusItem('A', 'ready 2, dev 3.25, ready 3.5'),
        statusItem('B', 'dev 2, limbo 4, dev 6'),
      ],
      STREAM,
      window,
    );
    expect(days.map(({ bands }) => bands[DEVELOPMENT])).toEqual([
      1, 1, 0, 0, 1, 1, 1,
    ]);
  });

  it('takes a reopened item out of done while it is open', () => {
    const days = cumulativeFlow(
      [statusItem('A', 'dev 2, done 3, dev 5, done 7')],
      STREAM,
      window,
    );
    expect(days.map(({ bands }) => bands[RELEASED])).toEqual([
      0, 1, 1, 0, 0, 1, 1,
    ]);
    expect(days.map(({ bands }) => bands[DEVELOPMENT])).toEqual(
      new Array(7).fill(1),
    );
  });

  it('lets an abandoned item leave all bands', () => {
    const [given] = [statusItem('A', 'dev 2, done 5')];
    const abandoned: Timeline = {
      ...given,
      state: 'abandoned',
      visits: given.visits.slice(0, 1),
    };
    expect(
      cumulativeFlow([abandoned], STREAM, window).map(
        ({ bands }) => bands[DEVELOPMENT],
      ),
    ).toEqual([1, 1, 1, 0, 0, 0, 0]);
  });
});
