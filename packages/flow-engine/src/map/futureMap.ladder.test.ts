import { DAY } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { futureMap } from './futureMap';
import { FIVE } from '../__testUtils__/fiveItems';
import { options } from './__testUtils__/meanDays';

describe('futureMap', () => {
  it('has a ladder that adds up to its totals, and stages with what they lost', () => {
    // As above; ready 7.5 ÷ 4 visitors, development 10 ÷ 5.
    const future = futureMap(FIVE, STREAM, options, [
      { stageId: 'ready', what: 'wait', value: 0.5 },
      { stageId: 'development', what: 'process', value: 0.5 },
    ]);
    const step = (id: string) =>
      future.ladder.steps.find(({ stageId }) => stageId === id)!;
    expect(step('ready').waitMs).toBe(1.5 * DAY);
    expect(step('development').workMs).toBe(2 * DAY);
    expect(step('review').workMs).toBe(0.8 * DAY);
    expect(
      future.ladder.steps
        .slice(2)
        .reduce((sum, { waitMs, workMs }) => sum + waitMs + workMs, 0),
    ).toBe(4.5 * DAY);
    expect(future.stages[2]).toMatchObject({
      stageId: 'ready',
      waitTime: { value: 1.875 * DAY, n: 4 },
    });
    expect(future.stages[3].processTime).toMatchObject({ value: 2 * DAY });
    expect(future.stages[3].percentCompleteAccurate).toMatchObject({
      value: 0.8,
    });
  });

  it('leaves unknown time in the steps of the ladder as it is', () => {
    // 0.2 of 10 days and 0.1 of 6 are of a status that no stage claims.
    const { ladder } = futureMap(
      [
        item('A', 'dev 0, limbo 1, dev 1.2, done 10'),
        item('B', 'dev 0, limbo 1, dev 1.1, done 6'),
      ],
      STREAM,
      options,
      [],
    );
    const unknownMs = ladder.steps.reduce(
      (sum, step) => sum + step.unknownMs,
      0,
    );
    expect(unknownMs / DAY).toBeCloseTo(0.3 / 2, 9);
  });

  it('takes the rework that a better %C&A saves from the steps where it was done', () => {
    // C went back to development for 3 days, until it was in review again.
    const future = futureMap(FIVE, STREAM, options, [
      { stageId: 'development', what: 'complete-accurate', value: 1 },
    ]);
    const now = futureMap(FIVE, STREAM, options, []);
    const work = (map: typeof now, id: string) =>
      map.ladder.steps.find(({ stageId }) => stageId === id)!.workMs;
    const saved = work(now, 'development') - work(future, 'development');
    expect(saved / DAY).toBeCloseTo(3 / 5, 12);
    expect(work(future, 'review')).toBe(work(now, 'review'));
    expect(future.rolledCompleteAccurate).toMatchObject({ value: 1 });
    expect(now.rolledCompleteAccurate).toMatchObject({ value: 0.8 });
  });

  it('takes no more from a step than it has, however many edits are about it', () => {
    const future = futureMap(FIVE, STREAM, options, [
      { stageId: 'development', what: 'process', value: 0 },
      { stageId: 'development', what: 'complete-accurate', value: 1 },
    ]);
    expect(
      future.ladder.steps.every(
        ({ waitMs, workMs }) => waitMs >= 0 && workMs >= 0,
      ),
    ).toBe(true);
    // Ready 15, waiting 1 and review 4 are left.
    expect(future.meanFlowTime).toMatchObject({ value: 4 * DAY });
  });
});
