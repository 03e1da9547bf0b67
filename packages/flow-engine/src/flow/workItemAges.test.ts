import { Timeline } from '../model';
import { day, DAY, HOUR } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { workItemAges } from './workItemAges';

describe('work item age', () => {
  const ages = (items: readonly Timeline[], at: number) =>
    workItemAges(items, STREAM, 'calendar', at);

  it('is told with the stage the item stands in at that instant', () => {
    const item = {
      ...statusItem('A', 'ready 0, dev 3, review 6, done 8'),
      title: 'Refunds',
    };
    expect(ages([item], day(3))).toEqual([
      {
        itemKey: 'A',
        title: 'Refunds',
        stageId: 'development',
        ageMs: 3 * DAY,
        stageAgeMs: 0,
      },
    ]);
    expect(ages([item], day(5))).toMatchObject([
      { stageId: 'development', stageAgeMs: 2 * DAY },
    ]);
    expect(ages([item], day(6.5))).toMatchObject([
      { stageId: 'review', ageMs: 6.5 * DAY, stageAgeMs: DAY / 2 },
    ]);
    expect(ages([item], day(8))).toEqual([]);
    expect(ages([statusItem('B', 'dev 0')], day(1))[0]).not.toHaveProperty(
      'title',
    );
  });

  it('does not know the stage of an unmapped status', () => {
    expect(ages([statusItem('A', 'dev 0, limbo 2')], day(3))).toMatchObject([
      { stageId: null, ageMs: 3 * DAY, stageAgeMs: DAY },
    ]);
  });

  it('goes from the oldest, by key among equals', () => {
    const items = [
      statusItem('C', 'dev 2'),
      statusItem('B', 'dev 1'),
      statusItem('D', 'dev 0'),
      statusItem('A', 'dev 1'),
    ];
    const keys = ages(items, day(3)).map(({ itemKey }) => itemKey);
    expect(keys).toEqual(['D', 'A', 'B', 'C']);
    expect(
      ages([...items].reverse(), day(3)).map(({ itemKey }) => itemKey),
    ).toEqual(keys);
  });

  it('counts working hours on the working clock', () => {
    expect(
      workItemAges([statusItem('A', 'dev 0')], STREAM, 'working', day(3)),
    ).toMatchObject([{ ageMs: 24 * HOUR, stageAgeMs: 24 * HOUR }]);
  });
});
