import { Timeline } from '../model';
import { day, DAY } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { computeMap } from '../map';
import { flowTimes } from './flowTimes';
import { workItemAges } from './workItemAges';
import { options } from './__testUtils__/edgesOfWindow';

describe('a visit of no length', () => {
  it('counts as a visit and takes no time', () => {
    const [ready, dev, released] = statusItem(
      'A',
      'ready 2, dev 3, done 5',
    ).visits;
    const item: Timeline = {
      ...statusItem('A', 'ready 2, dev 3, done 5'),
      visits: [
        ready,
        {
          ...ready,
          stageId: 'review',
          entry: 'forward',
          from: day(3),
          to: day(3),
        },
        { ...dev, entry: 'return' },
        released,
      ],
    };
    expect(flowTimes([item], STREAM, options)).toMatchObject([
      { flowMs: 3 * DAY, waitMs: DAY, activeMs: 2 * DAY },
    ]);
    const review = computeMap([item], STREAM, options).stages.find(
      ({ stageId }) => stageId === 'review',
    );
    expect(review).toMatchObject({
      visits: 1,
      items: 1,
      leadTime: { value: 0, n: 1 },
    });
    expect(workItemAges([item], STREAM, 'calendar', day(3))).toMatchObject([
      { stageId: 'development', stageAgeMs: 0 },
    ]);
  });
});
