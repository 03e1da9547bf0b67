import { fact } from '../__testUtils__/history';
import { Activity } from '../model';
import { orderActivities } from './orderActivities';

const idsOf = (activities: readonly Activity[]) =>
  activities.map(({ id }) => id);

describe('orderActivities', () => {
  const at = (
    id: string,
    what: Parameters<typeof fact>[1],
    key: string,
    on = 1,
  ) => fact(on, what, key, {}, { id });

  it('orders by instant, engineering before status, key, life and id, each once', () => {
    const given = [
      at('e', 'work-item moved', 'A'),
      at('d', 'work-item created', 'A'),
      at('h', 'change reviewed', 'A', 2),
      at('b', 'change merged', 'B'),
      at('a', 'change opened', 'B'),
      at('c', 'change merged', 'C'),
      at('g', 'change reviewed', 'A', 2),
      at('f', 'work-item created', 'B'),
      at('c', 'change merged', 'C'),
    ];
    expect(idsOf(orderActivities(given))).toEqual([...'abcdefgh']);
    expect(idsOf(orderActivities([...given].reverse()))).toEqual([
      ...'abcdefgh',
    ]);
  });

  it('gives back what is in order as it is', () => {
    const given = [
      at('a', 'change opened', 'B'),
      at('b', 'change merged', 'B'),
    ];
    expect(orderActivities(given)).toBe(given);
    expect(orderActivities([])).toEqual([]);
    const twice = [given[0], given[0]];
    expect(orderActivities(twice)).toEqual([given[0]]);
  });
});
