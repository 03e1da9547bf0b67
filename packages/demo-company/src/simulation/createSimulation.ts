import { Instant } from '../tools/PlayedTool';
import { EventQueue } from './EventQueue';
import { addWorkingTime, workingTimeBetween } from './workingTime';

const HOUR = 3_600_000;

/** Something a process waits for: calls back once it is so. */
export type Wait = (resume: () => void) => void;

/** What one person, item or machine does, step by step; it yields what it waits for. */
export type Process<Result = void> = Generator<Wait, Result, void>;

/** Simulated time, in which processes run. */
export interface Simulation {
  now(): Instant;
  /** Time on the clock, in hours. */
  hours(count: number): Wait;
  /** Time at work, in hours. */
  workingHours(count: number): Wait;
  until(at: Instant): Wait;
  start(process: Process): void;
  /** Lets everything happen up to and including `at`. */
  runUntil(at: Instant): void;
  /** When the next thing happens. */
  nextAt(): Instant | undefined;
  /**
   * From now on work takes this many times less time, and nights and weekends
   * are left out: a history that goes on before the eyes of a reader. 1 is back to working hours.
   */
  hasten(factor: number): void;
}

export function createSimulation(begin: Instant): Simulation {
  const queue = new EventQueue();
  let now = begin;
  let pace = 1;

  // Tools tell whole seconds.
  const resumeAt =
    (at: Instant): Wait =>
    resume =>
      queue.add(Math.max(now, Math.ceil(at / 1000) * 1000), resume);
  const start = (process: Process) => {
    const step = () => {
      const { done, value } = process.next();
      if (!done) {
        value(step);
      }
    };
    queue.add(now, step);
  };
  return {
    now: () => now,
    hours: count => resumeAt(now + (count * HOUR) / pace),
    workingHours: count =>
      resumeAt(
        pace === 1
          ? addWorkingTime(now, count * HOUR)
          : now + (count * HOUR) / pace,
      ),
    until: at =>
      resumeAt(pace === 1 ? at : now + workingTimeBetween(now, at) / pace),
    start,
    runUntil(at) {
      for (;;) {
        const next = queue.peek();
        if (next === undefined || next > at) {
          break;
        }
        now = next;
        queue.take()!.run();
      }
      now = Math.max(now, at);
    },
    nextAt: () => queue.peek(),
    hasten(factor) {
      const workLeft = (at: Instant) =>
        pace === 1 ? workingTimeBetween(now, at) : (at - now) * pace;
      queue.retime(at =>
        Math.ceil(
          factor === 1
            ? addWorkingTime(now, workLeft(at))
            : now + workLeft(at) / factor,
        ),
      );
      pace = factor;
    },
  };
}
