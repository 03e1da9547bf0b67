import { DAY } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { computeMap } from './computeMap';
import { futureMap } from './futureMap';
import { options } from './__testUtils__/meanDays';

describe('futureMap without a change', () => {
  it.each(['last-done', 'first-done', 'cumulative-active'] as const)(
    'is the map of the policy %s, unknown time included',
    reopenPolicy => {
      const stream = { ...STREAM, reopenPolicy };
      const items = [
        item('A', 'dev 1, limbo 2, dev 2.2, done 12, dev 14, done 16'),
        item('B', 'ready 0, dev 2, done 6'),
      ];
      const now = computeMap(items, stream, options);
      const { meanFlowTime, processTime, waitTime, activityRatio } = futureMap(
        items,
        stream,
        options,
        [],
      );
      expect({ meanFlowTime, processTime, waitTime, activityRatio }).toEqual({
        meanFlowTime: now.meanFlowTime,
        processTime: now.processTime,
        waitTime: now.waitTime,
        activityRatio: now.activityRatio,
      });
      // A: 15 days, or 11 until first done, or 13 without the stay in done.
      const a = { 'last-done': 15, 'first-done': 11, 'cumulative-active': 13 };
      expect(meanFlowTime).toMatchObject({
        value: ((a[reopenPolicy] + 6) / 2) * DAY,
      });
    },
  );

  it('is that of a stage with the %C&A that it has', () => {
    // One of two was charged to development.
    const items = [
      item('A', 'dev 1, review 3, dev 4, review 6, done 8'),
      item('B', 'dev 1, review 3, done 5'),
    ];
    const edit = (value: number) =>
      futureMap(items, STREAM, options, [
        { stageId: 'development', what: 'complete-accurate', value },
      ]).meanFlowTime;
    // 7 and 4 days; without the return, two fewer.
    expect(edit(0.5)).toMatchObject({ value: 5.5 * DAY });
    expect(edit(1)).toMatchObject({ value: 4.5 * DAY });
    expect(edit(0.4)).toMatchObject({ reason: 'not-identifiable' });
  });
});
