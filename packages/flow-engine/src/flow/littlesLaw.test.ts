import { Timeline } from '../model';
import { day } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { littlesLaw } from './littlesLaw';

/** One item begins each day from the first and takes so long. */
const steady = (n: number, length: number, first: number = 0) =>
  Array.from({ length: n }, (_, i) =>
    statusItem(`S${i}`, `dev ${first + i}, done ${first + i + length}`),
  );

describe("Little's law", () => {
  it('divides the residual into what came in and what stayed open', () => {
    // From day 1 to 31: items of days −1 to 29 stand; 30 are done (days 1 to
    // 30) of 2 days each; the first two spent 2 and 1 days before, and two
    // stand at the end for 2 and 1.
    const window = { from: day(1), to: day(31) };
    const law = littlesLaw(steady(40, 2, -1), STREAM, window);
    // L·30 days = 60 − 3 + 3.
    expect(law).toEqual({
      residual: {
        kind: 'value',
        value: 0,
        unit: 'ratio',
        n: 30,
        method: '(L − λW) ÷ L',
        window,
        leftOut: [],
      },
      openItems: expect.objectContaining({ value: 3 / 60 }),
      carriedIn: expect.objectContaining({ value: -3 / 60 }),
      netFlow: 0,
      warns: false,
    });
  });

  it('counts as started what began at the first instant, and not at the end', () => {
    const window = { from: day(0), to: day(30) };
    const edge = (begun: number) =>
      littlesLaw([statusItem('A', `dev ${begun}`)], STREAM, window).netFlow;
    expect([-0.5, 0, 29.5, 30, 31].map(edge)).toEqual([0, 1, 1, 0, 0]);
    expect(
      littlesLaw([statusItem('A', 'backlog 1')], STREAM, window).netFlow,
    ).toBe(0);
  });

  it('leaves items without a flow time out on both sides, abandoned ones in', () => {
    const window = { from: day(0), to: day(40) };
    const items = steady(40, 1);
    const bare = littlesLaw(items, STREAM, window);
    // Unmapped for 4 of 5 days: its flow time cannot be known.
    const unknown = statusItem('U', 'dev 1, limbo 2, done 6');
    const direct = statusItem('D', 'done 5');
    const law = littlesLaw([...items, unknown, direct], STREAM, window);
    expect(law.residual).toMatchObject({
      value: bare.residual.kind === 'value' && bare.residual.value,
      leftOut: [
        { reason: 'direct-to-done', n: 1 },
        { reason: 'unmapped-status', n: 1 },
      ],
    });
    const thrown: Timeline = {
      ...statusItem('T', 'dev 10, done 20'),
      state: 'abandoned',
    };
    const withThrown = littlesLaw([...items, thrown], STREAM, window);
    // 39 done of a day each, one more half open… of day 39 a day, and 10 days.
    expect(withThrown.openItems).toMatchObject({ value: 11 / 50, leftOut: [] });
    expect(withThrown.warns).toBe(true);
  });

  it('needs 20 departures, a load of 1 and a window of four flow times', () => {
    const window = { from: day(0), to: day(20) };
    // Twenty items of a day from day −1 on: 20 done by day 19, a load of 1.
    const twenty = steady(21, 1, -1);
    const known = littlesLaw(twenty, STREAM, window);
    expect(known.residual).toMatchObject({ kind: 'value', n: 20 });
    expect(littlesLaw(twenty.slice(1), STREAM, window)).toMatchObject({
      residual: { kind: 'unknown', reason: 'too-few-samples', n: 19, window },
      openItems: { kind: 'unknown', reason: 'too-few-samples' },
      carriedIn: { kind: 'unknown', reason: 'too-few-samples' },
      warns: false,
    });
    // Half a day each: a load of one half.
    expect(
      littlesLaw(steady(40, 0.5), STREAM, { from: day(0), to: day(40) })
        .residual,
    ).toMatchObject({ kind: 'unknown', reason: 'too-few-samples' });
    // 40 days for 10 each is just enough.
    const ten = (to: number) =>
      littlesLaw(steady(80, 10, -10), STREAM, { from: day(0), to: day(to) })
        .residual.kind;
    expect(ten(40)).toBe('value');
    expect(ten(39)).toBe('unknown');
  });

  it('warns beyond a fifth, not at it', () => {
    const window = { from: day(0), to: day(40) };
    // 40 done of 1 day each from day −1 on, 1 carried in, 1 open: 40 days stood.
    const items = steady(41, 1, -1);
    const standing = (days: number) =>
      littlesLaw(
        [...items, statusItem('O', `dev ${40 - days}`)],
        STREAM,
        window,
      );
    // 40 + 10 stood, 40 flowed: a fifth.
    expect(standing(10)).toMatchObject({
      residual: { value: 10 / 50 },
      warns: false,
    });
    expect(standing(10.5).warns).toBe(true);
  });
});
