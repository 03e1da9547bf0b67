import { changesSince } from './changesSince';
import { nextVisit } from './nextVisit';
import { Seen, SeenStream } from './Seen';

const calm: SeenStream = {
  title: 'Shop',
  constraint: 'Review',
  flowTime: 'usual',
  velocity: 'usual',
  failed: false,
};
const whatOf = (before: Partial<SeenStream>, now: Partial<SeenStream>) =>
  changesSince(
    { shop: { ...calm, ...before } },
    { shop: { ...calm, ...now } },
  ).map(({ what }) => what);

describe('what changed since a visit', () => {
  it('are streams that came and went', () => {
    const found = changesSince({ old: calm } as Seen, { fresh: calm } as Seen);
    expect(found.map(({ ref, what }) => [ref, what])).toEqual([
      ['fresh', 'appeared'],
      ['old', 'left'],
    ]);
  });

  it('are signals, their end, sources and the constraint, and nothing within limits', () => {
    expect(whatOf({}, {})).toEqual([]);
    expect(whatOf({ flowTime: 'unknown' }, {})).toEqual([]);
    expect(whatOf({}, { flowTime: 'above', velocity: 'below' })).toEqual([
      'slower',
      'lessDone',
    ]);
    expect(whatOf({ flowTime: 'above' }, {})).toEqual(['calm']);
    expect(whatOf({}, { failed: true, constraint: 'Test' })).toEqual([
      'failed',
      'constraint',
    ]);
    expect(whatOf({}, { constraint: undefined })).toEqual(['noConstraint']);
  });

  it('is compared with the visit before, not with a reload within the hour', () => {
    const visit = (at: string) => ({ at, seen: {} });
    const first = nextVisit(undefined, visit('2026-03-02T10:00:00Z'));
    expect(first.former).toBeUndefined();
    const reload = nextVisit(first, visit('2026-03-02T10:59:00Z'));
    expect(reload.former).toBeUndefined();
    const next = nextVisit(reload, visit('2026-03-02T11:59:00Z'));
    expect(next.former?.at).toBe('2026-03-02T10:59:00Z');
  });
});
