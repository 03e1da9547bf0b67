import { exampleActivity } from '../testing/exampleTrace';
import { clusterMarks } from './clusterMarks';

const object = { key: 'k', kind: 'commit', source: 'test', activities: [] };
const at = (id: string, hour: number) => ({
  object,
  activity: exampleActivity(id, 'commit', 'authored', hour),
});
/** One pixel per hour. */
const xOf = (instant: string) =>
  (Date.parse(instant) - Date.UTC(2026, 2, 2)) / 3_600_000;

describe('clusterMarks', () => {
  it('joins activities nearer than ten pixels to the first of their mark', () => {
    const marks = clusterMarks(
      'lane',
      50,
      [at('d', 22), at('b', 9), at('a', 0), at('c', 12)],
      xOf,
    );
    expect(
      marks.map(mark => [mark.x, mark.activities.map(m => m.activity.id)]),
    ).toEqual([
      [0, ['a', 'b']],
      [12, ['c']],
      [22, ['d']],
    ]);
    expect(marks[1]).toMatchObject({ id: 'c', laneId: 'lane', y: 50 });
  });

  it('orders what happened at one instant by id', () => {
    const [mark] = clusterMarks('lane', 0, [at('b', 1), at('a', 1)], xOf);
    expect(mark.activities.map(m => m.activity.id)).toEqual(['a', 'b']);
  });
});
