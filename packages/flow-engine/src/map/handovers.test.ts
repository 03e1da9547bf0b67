import { day } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { handovers } from './handovers';

const during = (days: number) => ({
  window: { from: day(0), to: day(days) },
  asOf: day(days),
});
const twenty = Array.from({ length: 20 }, (_, i) => i);

describe('how work moves between stages', () => {
  it('is a pull where one is taken in when one leaves', () => {
    // One at a time, without a pause: always one in development.
    const items = twenty.map(i => item(`I${i}`, `dev ${i}, done ${i + 1}`));
    const { stages, doneBatch } = handovers(items, STREAM, during(20));
    expect(stages[3]).toMatchObject({
      stageId: 'development',
      control: 'pull',
      dispersion: { value: 0, n: 20 },
      // The twentieth leaves at the window's end.
      batch: { value: 1, n: 19 },
      covered: true,
    });
    expect(doneBatch).toMatchObject({ value: 1, n: 19 });
  });

  it('is a push where it takes what comes', () => {
    // 20 items for 10 of 20 days: mean 10, variance 100.
    const items = twenty.map(i => item(`I${i}`, 'dev 0, done 10'));
    const { stages, doneBatch } = handovers(items, STREAM, during(20));
    expect(stages[3]).toMatchObject({
      control: 'push',
      dispersion: { value: 10 },
      batch: { kind: 'unknown', reason: 'too-few-samples', n: 1 },
    });
    expect(doneBatch).toMatchObject({ reason: 'too-few-samples' });
  });

  it('is unknown of few entries, and says which stage no item was ever in', () => {
    const { stages } = handovers(
      [item('A', 'ready 0, dev 2, done 5')],
      STREAM,
      during(20),
    );
    expect(stages[3]).toMatchObject({
      control: 'unknown',
      dispersion: { reason: 'too-few-samples', n: 1 },
      covered: true,
    });
    expect(stages[5]).toMatchObject({ stageId: 'review', covered: false });
  });

  it('counts what leaves together as a batch', () => {
    // Batches of 1, 2, 3, 4 and 5 on five days: the middle one has 3.
    const items = [1, 2, 3, 4, 5].flatMap(size =>
      Array.from({ length: size }, (_, i) =>
        item(`I${size}-${i}`, `dev 0, done ${size}`),
      ),
    );
    const { stages, doneBatch } = handovers(items, STREAM, during(20));
    expect(doneBatch).toMatchObject({ value: 3, n: 5, unit: 'items' });
    expect(stages[3].batch).toMatchObject({ value: 3, n: 5 });
  });
});
