import { Simulation } from './createSimulation';

/** The time of simulations that have been started. */
export type Course = Pick<Simulation, 'now' | 'nextAt' | 'runUntil' | 'hasten'>;

/** Lets simulations that stand at one time go on in the order of time, as if they were one. */
export function inStep(courses: readonly Course[]): Course {
  /** The one in which the next thing happens; at one instant the first of them. */
  const next = () => {
    let found: { readonly at: number; readonly course: Course } | undefined;
    for (const course of courses) {
      const at = course.nextAt();
      if (at !== undefined && (!found || at < found.at)) {
        found = { at, course };
      }
    }
    return found;
  };
  return {
    now: () => courses[0].now(),
    nextAt: () => next()?.at,
    runUntil(at) {
      for (let one = next(); one && one.at <= at; one = next()) {
        one.course.runUntil(one.at);
      }
      courses.forEach(course => course.runUntil(at));
    },
    hasten: factor => courses.forEach(course => course.hasten(factor)),
  };
}
