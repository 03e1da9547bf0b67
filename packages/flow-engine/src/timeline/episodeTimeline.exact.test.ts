import { day } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { Entry, Span } from '../model';
import { episodeTimeline, startOf, WholeItem } from './episodeTimeline';
import { DraftVisit } from './visitsOf';

const span = (from: number, to: number | null): Span => ({
  from: day(from),
  to: to === null ? null : day(to),
});

function draft(
  stageId: string | null,
  from: number,
  to: number | null,
  entry: Entry = 'forward',
  ended?: DraftVisit['ended'],
): DraftVisit {
  return {
    visit: { stageId, entry, ...span(from, to), because: [] },
    done: stageId === 'released',
    ended,
  };
}

const whole = (more: Partial<WholeItem> = {}): WholeItem => ({
  described: {
    streamRef: STREAM.ref,
    itemKey: 'A',
    labels: [],
    container: false,
  },
  known: {},
  blocked: [],
  worked: [],
  mergedOnly: false,
  traced: false,
  ...more,
});

/** In development from day 2 to 6, then done. */
const DONE = [draft('development', 2, 6, 'first'), draft('released', 6, null)];
/** In development since day 2. */
const OPEN = [draft('development', 2, null, 'first')];

const spansOf = (drafts: readonly DraftVisit[], spans: readonly Span[]) => {
  const { worked, blocked } = episodeTimeline(
    whole({ worked: spans, blocked: spans }),
    1,
    drafts,
    STREAM,
  );
  expect(blocked).toEqual(worked);
  return worked;
};

describe('spans of an episode', () => {
  it('are those of the item, if all of them lie in it', () => {
    const inside = [span(2, 3), span(5, 6)];
    expect(spansOf(DONE, inside)).toBe(inside);
    const still = [span(2, 3), span(5, null)];
    expect(spansOf(OPEN, still)).toBe(still);
  });

  it('are cut at its beginning and its end', () => {
    expect(spansOf(DONE, [span(1, 3), span(4, 5), span(5.5, 8)])).toEqual([
      span(2, 3),
      span(4, 5),
      span(5.5, 6),
    ]);
    expect(spansOf(DONE, [span(1, 8)])).toEqual([span(2, 6)]);
    expect(spansOf(DONE, [span(3, 4), span(5, 7)])).toEqual([
      span(3, 4),
      span(5, 6),
    ]);
    expect(spansOf(OPEN, [span(1, 3), span(5, null)])).toEqual([
      span(2, 3),
      span(5, null),
    ]);
  });

  it('end with it where they have no end of their own', () => {
    expect(spansOf(DONE, [span(3, null)])).toEqual([span(3, 6)]);
  });

  it('leave out what was before it, or came after', () => {
    expect(
      spansOf(DONE, [span(0, 1), span(1, 2), span(3, 4), span(6, 7)]),
    ).toEqual([span(3, 4)]);
    expect(spansOf(DONE, [span(3, 4), span(7, null)])).toEqual([span(3, 4)]);
    expect(spansOf(OPEN, [span(0, 2), span(3, 4)])).toEqual([span(3, 4)]);
  });
});

describe('visits of an episode', () => {
  const entries = (episode: number, drafts: readonly DraftVisit[]) =>
    episodeTimeline(whole(), episode, drafts, STREAM).visits.map(
      ({ entry }) => entry,
    );
  const again = [
    draft(null, 2, 3, 'return'),
    draft('development', 3, 4, 'return'),
    draft('review', 4, 5),
    draft('development', 5, null, 'return'),
  ];

  it('are first ones in a later episode, up to the first stage that is known', () => {
    expect(entries(1, again)).toEqual([
      'return',
      'return',
      'forward',
      'return',
    ]);
    expect(entries(2, again)).toEqual(['first', 'first', 'forward', 'return']);
    expect(entries(2, [draft(null, 2, null, 'return')])).toEqual(['first']);
  });

  it('end with one of no length in done, and with none where it was given up', () => {
    expect(episodeTimeline(whole(), 1, DONE, STREAM)).toMatchObject({
      state: 'done',
      endedAt: day(6),
      firstDoneAt: day(6),
      visits: [
        { stageId: 'development', ...span(2, 6) },
        { stageId: 'released', ...span(6, 6) },
      ],
    });
    expect(
      episodeTimeline(
        whole(),
        1,
        [...OPEN, draft('released', 6, null, 'forward', 'abandoned')],
        STREAM,
      ),
    ).toMatchObject({
      state: 'abandoned',
      endedAt: day(6),
      firstDoneAt: null,
      visits: [{ stageId: 'development' }],
    });
  });
});

describe('the start of an episode', () => {
  const start = (drafts: readonly DraftVisit[], commitment = 'ready') =>
    startOf(
      drafts.map(({ visit }) => visit),
      { ...STREAM, commitment },
    );

  it('is the first entry to the commitment or any later stage', () => {
    expect(
      start([draft('backlog', 0, 1), draft(null, 1, 2), draft('ready', 2, 3)]),
    ).toBe(day(2));
    expect(start([draft('backlog', 0, 1), draft('review', 1, 2)])).toBe(day(1));
    expect(start([draft('backlog', 0, 1), draft(null, 1, 2)])).toBeNull();
  });

  it('is not in a stage that the stream no longer has', () => {
    expect(start([draft('gone', 0, 1), draft('ready', 2, 3)], 'backlog')).toBe(
      day(2),
    );
  });
});
