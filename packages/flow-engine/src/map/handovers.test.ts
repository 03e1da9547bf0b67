import { day } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
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

  it('looks at the window alone, its first instant in and its end out', () => {
    const entering = twenty.map(i => item(`I${i}`, `dev ${5 + i}, done 40`));
    const before = twenty.map(i => item(`B${i}`, `dev 0, done ${1 + i / 10}`));
    const within = (from: number, to: number, asOf = to) =>
      handovers([...before, ...entering], STREAM, {
        window: { from: day(from), to: day(to) },
        asOf: day(asOf),
      });
    // One more each day, from one to twenty: mean 10.5, mean of squares 143.5.
    expect(within(5, 25).stages[3]).toMatchObject({
      control: 'push',
      dispersion: {
        value: expect.closeTo((143.5 - 10.5 ** 2) / 10.5, 9),
        unit: 'ratio',
        n: 20,
        method: 'variance ÷ mean, weighed by time',
      },
      batch: { reason: 'no-items', n: 0 },
    });
    // The last one comes at the end; the first before the beginning.
    for (const { stages } of [
      within(5, 24),
      within(6, 25),
      within(5, 30, 24),
    ]) {
      expect(stages[3].dispersion).toMatchObject({
        reason: 'too-few-samples',
        n: 19,
      });
    }
    // 20 left from day 1 to 2.9, of which that on day 1.5 is the sixth.
    expect(within(1.5, 10).doneBatch).toMatchObject({ value: 1, n: 15 });
    expect(within(0, 2.9).doneBatch).toMatchObject({ value: 1, n: 19 });
    expect(within(0, 10, 2.9).doneBatch).toMatchObject({ value: 1, n: 19 });
    expect(within(1.5, 10).stages[3].batch).toMatchObject({ value: 1, n: 15 });
  });

  it('holds what was there before, or is still, and not what came later', () => {
    // Twenty one after the other, above two that are always there.
    const steady = twenty.map(i => item(`I${i}`, `dev ${i}, done ${i + 1}`));
    const { stages } = handovers(
      [
        ...steady,
        item('old', 'dev -9, done 30'),
        item('stuck', 'dev -9'),
        item('later', 'dev 25, done 26'),
        item('past', 'dev -9, done -5'),
      ],
      STREAM,
      during(20),
    );
    expect(stages[3]).toMatchObject({ dispersion: { value: 0, n: 20 } });
    // Half of the time three, and half of it two: variance 0.25 of 2.5.
    const gaps = twenty.map(i => item(`I${i}`, `dev ${i}, done ${i + 0.5}`));
    const { stages: varying } = handovers(
      [...gaps, item('old', 'dev -9, done 30'), item('stuck', 'dev -9')],
      STREAM,
      during(20),
    );
    expect(varying[3]).toMatchObject({
      control: 'pull',
      dispersion: { value: expect.closeTo(0.1, 12) },
    });
    // Half of the time one, and half of it none: variance 0.25 of 0.5 is as
    // much as half.
    expect(handovers(gaps, STREAM, during(20)).stages[3]).toMatchObject({
      control: 'push',
      dispersion: { value: 0.5 },
    });
  });

  it('passes over stays whose stage nobody knows, containers and what was removed', () => {
    const { stages, doneBatch } = handovers(
      [
        stays('A', '? 0, ?Limbo 1, dev 2, done 5'),
        stays('B', 'review 2, done 5', { container: true }),
        stays('C', 'test 2, removed 5'),
      ],
      STREAM,
      during(20),
    );
    expect(
      stages.filter(({ covered }) => covered).map(({ stageId }) => stageId),
    ).toEqual(['development', 'released']);
    expect(doneBatch).toMatchObject({ n: 1 });
  });

  it('knows no dispersion where all stays took no time', () => {
    const items = twenty.map(i =>
      stays(`I${i}`, `dev ${i}, review ${i}, done ${i + 1}`),
    );
    expect(handovers(items, STREAM, during(20)).stages[3]).toMatchObject({
      control: 'unknown',
      dispersion: { kind: 'unknown', reason: 'zero-denominator', n: 20 },
    });
  });
});
