import { day, fact } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { Activity, Attributes, Visit } from '../model';
import { workedSpans } from './workedSpans';
import { inHours } from './__testUtils__/composedSpans';

describe('workedSpans', () => {
  const visit = (from: number, to: number | null): Visit => ({
    stageId: 'development',
    entry: 'forward',
    from: day(from / 24),
    to: to === null ? null : day(to / 24),
    because: [],
  });
  // Monday 9:00 is hour 9; the limit is eight working hours.
  const worked = (visits: readonly Visit[], ...facts: readonly Activity[]) =>
    inHours(workedSpans(facts, visits, STREAM));
  const at = (
    hour: number,
    what: Parameters<typeof fact>[1] = 'work-item typed',
    key = 'A',
    attributes: Attributes = {},
  ) => fact(hour / 24, what, key, attributes);

  it('reaches back the idle limit of working time', () => {
    // Tuesday 12:00 less eight hours is Monday 12:00.
    expect(worked([visit(0, null)], at(36))).toEqual([[12, 36]]);
    expect(worked([visit(0, null)], at(12), at(40))).toEqual([
      [4 - 4, 12],
      [16, 40],
    ]);
  });

  it('takes facts of work items, changes, commits and approvals, and of no bot', () => {
    for (const what of [
      'work-item moved',
      'change opened',
      'commit authored',
      'approval granted',
    ] as const) {
      expect(worked([visit(32, null)], at(34, what))).toEqual([[32, 34]]);
      expect(
        worked([visit(32, null)], at(34, what, 'A', { bot: true })),
      ).toEqual([]);
    }
    expect(worked([visit(32, null)], at(34, 'release published'))).toEqual([]);
  });

  it('clips to the visit that a fact falls in or ends', () => {
    const visits = [visit(0, 33), visit(33, 35), visit(35, 40)];
    expect(worked(visits, at(33))).toEqual([[9, 33]]);
    expect(worked(visits, at(34))).toEqual([[33, 34]]);
    expect(worked(visits, at(35))).toEqual([[33, 35]]);
    expect(worked(visits, at(36), at(38), at(50))).toEqual([[35, 38]]);
    expect(worked([visit(33, 40)], at(32), at(33))).toEqual([]);
  });

  it('covers runs and deployments from their start to their end', () => {
    const visits = [visit(0, null)];
    for (const verb of ['finished', 'succeeded', 'failed', 'rolled-back']) {
      expect(
        worked(visits, at(5, 'run started', 'R'), at(8, `run ${verb}`, 'R')),
      ).toEqual([[5, 8]]);
      expect(
        worked(
          visits,
          at(5, 'deployment started', 'R'),
          at(8, `deployment ${verb}`, 'R'),
        ),
      ).toEqual([[5, 8]]);
    }
    expect(
      worked(visits, at(5, 'run started', 'R'), at(8, 'run finished', 'S')),
    ).toEqual([]);
    expect(
      worked(visits, at(5, 'run started', 'R'), at(8, 'run queued', 'R')),
    ).toEqual([]);
    expect(
      worked(
        visits,
        at(5, 'run started', 'R'),
        at(6, 'run finished', 'R'),
        at(8, 'run finished', 'R'),
      ),
    ).toEqual([[5, 6]]);
    expect(worked(visits, at(8, 'run finished', 'R'))).toEqual([]);
  });

  it('joins what touches, however long ago it began', () => {
    const visits = [visit(0, null)];
    expect(
      worked(
        visits,
        at(1, 'run started', 'R'),
        at(2, 'run started', 'S'),
        at(3, 'run finished', 'S'),
        at(4, 'run started', 'T'),
        at(5, 'run finished', 'T'),
        at(6, 'run finished', 'R'),
        at(6, 'deployment started', 'D'),
        at(7, 'deployment failed', 'D'),
        at(8, 'run started', 'U'),
        at(9, 'run finished', 'U'),
      ),
    ).toEqual([
      [1, 7],
      [8, 9],
    ]);
  });
});
