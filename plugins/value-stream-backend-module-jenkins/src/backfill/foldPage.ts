import { JobCursor } from './JenkinsCursor';
import { isRunning, numberOf, ReadBuild } from './ReadBuild';

/** What a page of a job's list of builds comes to. */
export interface FoldedPage {
  /** Builds that were not read before. */
  readonly fresh: readonly ReadBuild[];
  readonly job: JobCursor;
}

/**
 * Takes the builds of a page that were not read before, and moves the job's
 * cursor past them: to the next page, or to the end where the page reaches
 * builds of an earlier reading or the end of the list.
 *
 * @param from - place of the page in the list
 */
export function foldPage(
  job: JobCursor,
  builds: readonly ReadBuild[],
  from: number,
  pageSize: number,
): FoldedPage {
  const { floor, down, open, ...rest } = job;
  const fresh = builds.filter(build => {
    const number = numberOf(build);
    return (
      number === undefined ||
      (number > floor && number < (down?.low ?? Infinity))
    );
  });
  const numbers = numbersOf(fresh);
  const high = down?.high ?? Math.max(floor, ...numbers);
  const state = {
    ...rest,
    floor,
    open: [...open, ...numbersOf(fresh.filter(isRunning))],
  };
  const isEnd =
    builds.length < pageSize ||
    numbersOf(builds).some(number => number <= floor);
  return {
    fresh,
    job: isEnd
      ? { ...state, floor: high }
      : {
          ...state,
          down: {
            from: from + builds.length,
            high,
            low: Math.min(down?.low ?? high + 1, ...numbers),
          },
        },
  };
}

function numbersOf(builds: readonly ReadBuild[]): readonly number[] {
  return builds.map(numberOf).filter(number => number !== undefined);
}
