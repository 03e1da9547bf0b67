import { exampleActivity } from '../testing/exampleTrace';
import { orderLanes } from './orderLanes';

const object = (key: string, kind: string, hour?: number) => ({
  key,
  kind,
  source: 'test',
  activities:
    hour === undefined ? [] : [exampleActivity(key, kind, 'happened', hour)],
});

describe('orderLanes', () => {
  it('puts lanes in the order of value, whatever order the objects come in', () => {
    const lanes = orderLanes(
      [
        object('i', 'incident', 1),
        object('x', 'x:feature-flag', 1),
        object('d', 'deployment', 1),
        object('c', 'commit', 9),
        object('w', 'work-item', 5),
      ],
      new Set(),
    );
    expect(lanes.map(lane => lane.id)).toEqual(['w', 'c', 'd', 'i', 'x']);
  });

  it('orders objects of a kind by their first activity, silent ones last', () => {
    const lanes = orderLanes(
      [
        object('a', 'commit'),
        object('b', 'commit', 8),
        object('c', 'commit', 3),
      ],
      new Set(),
    );
    expect(lanes.map(lane => lane.id)).toEqual(['c', 'b', 'a']);
  });

  it('folds more than five objects of a kind until it is opened', () => {
    const commits = [1, 2, 3, 4, 5, 6].map(hour =>
      object(`c${hour}`, 'commit', hour),
    );
    const [folded, ...rest] = orderLanes(commits, new Set());
    expect(rest).toEqual([]);
    expect(folded).toMatchObject({ folded: true, foldable: true });
    expect(folded.objects).toHaveLength(6);

    const opened = orderLanes(commits, new Set(['commit']));
    expect(opened).toHaveLength(6);
    expect(opened[0]).toMatchObject({ folded: false, foldable: true });
  });
});
