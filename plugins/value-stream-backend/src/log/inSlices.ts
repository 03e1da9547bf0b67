import { giveWay } from './giveWay';

/** Work that others may come between wherever it yields. */
export type Slices<T> = Generator<undefined, T>;

/** So long others wait at most, beside the one step that goes over it. */
const SLICE_MS = 1;

/** Does the work in slices of a few milliseconds, between which the event loop answers others. */
export async function inSlices<T>(work: Slices<T>): Promise<T> {
  for (let since = performance.now(); ; ) {
    const step = work.next();
    if (step.done) {
      // What comes after it is not to be added to a slice that is nearly over.
      if (performance.now() - since >= SLICE_MS / 2) {
        await giveWay();
      }
      return step.value;
    }
    if (performance.now() - since >= SLICE_MS) {
      await giveWay();
      since = performance.now();
    }
  }
}

/** Does the work without a pause. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) {
      return step.value;
    }
  }
}

/** Maps a list, one item in each step. */
export function* mapping<T, R>(
  items: Iterable<T>,
  map: (item: T) => R,
): Slices<R[]> {
  const mapped: R[] = [];
  for (const item of items) {
    mapped.push(map(item));
    yield;
  }
  return mapped;
}

/** Maps a list to lists, which follow each other. */
export function* flatMapping<T, R>(
  items: Iterable<T>,
  map: (item: T) => readonly R[],
): Slices<R[]> {
  const mapped: R[] = [];
  for (const item of items) {
    for (const one of map(item)) {
      mapped.push(one);
    }
    yield;
  }
  return mapped;
}
