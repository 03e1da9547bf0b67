import { createSimulation, Process } from './createSimulation';
import { inStep } from './inStep';

const HOUR = 3_600_000;

/** Two that write down their hours; the first every 2, the second every 3. */
function twoClocks() {
  const written: string[] = [];
  const clocks = [2, 3].map(every => {
    const simulation = createSimulation(0);
    simulation.start(
      (function* tick(): Process {
        for (;;) {
          yield simulation.hours(every);
          written.push(`${simulation.now() / HOUR} of ${every}`);
        }
      })(),
    );
    return simulation;
  });
  return { written, course: inStep(clocks) };
}

describe('simulations in step', () => {
  it('go on in the order of time, the same in small steps as at once', () => {
    const once = twoClocks();
    once.course.runUntil(7 * HOUR);
    expect(once.written).toEqual([
      '2 of 2',
      '3 of 3',
      '4 of 2',
      '6 of 2',
      '6 of 3',
    ]);
    expect(once.course.now()).toBe(7 * HOUR);
    expect(once.course.nextAt()).toBe(8 * HOUR);
    const often = twoClocks();
    for (let hour = 0; hour <= 7; hour += 0.5) {
      often.course.runUntil(hour * HOUR);
    }
    expect(often.written).toEqual(once.written);
  });

  it('are hastened together', () => {
    const { written, course } = twoClocks();
    course.runUntil(0);
    course.hasten(2);
    course.runUntil(10 * 24 * HOUR);
    expect(
      written.filter(line => line.endsWith('of 2')).length,
    ).toBeGreaterThan(written.filter(line => line.endsWith('of 3')).length);
  });
});
