import { splitEpisodes } from './splitEpisodes';

describe('splitEpisodes', () => {
  const draft = (from: number, to: number | null, done = false) => ({
    visit: { stageId: 's', entry: 'forward' as const, from, to, because: [] },
    done,
    ended: undefined,
  });
  const lengths = (...drafts: ReturnType<typeof draft>[]) =>
    splitEpisodes(drafts, 10).map(({ length }) => length);

  it('cuts after a done stay longer than the horizon that something follows', () => {
    expect(lengths(draft(0, 5), draft(5, 16, true), draft(16, null))).toEqual([
      2, 1,
    ]);
    expect(lengths(draft(0, 5), draft(5, 15, true), draft(15, null))).toEqual([
      3,
    ]);
    expect(lengths(draft(0, 50), draft(50, 90), draft(90, null))).toEqual([3]);
    expect(lengths(draft(0, 5), draft(5, 50, true))).toEqual([2]);
    expect(lengths(draft(0, 5), draft(5, null, true))).toEqual([2]);
  });
});
