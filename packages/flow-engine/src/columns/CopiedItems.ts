/** Items that stand in other columns as well, one after the other. @public */
export interface CopiedItems {
  /** Place of the first one there. */
  readonly first: number;
  /** Place behind the last one there. */
  readonly end: number;
  /** Place of the first one here. */
  readonly at: number;
}

/**
 * Goes over items in the order of their places, copied or not.
 *
 * @param copied - those that stand elsewhere as well
 * @param items - how many there are
 */
export function eachItem(
  copied: readonly CopiedItems[],
  items: number,
  take: {
    copied(run: CopiedItems): void;
    other(place: number): void;
  },
): void {
  let next = 0;
  const othersTo = (end: number) => {
    for (let place = next; place < end; place++) take.other(place);
  };
  for (const run of copied) {
    othersTo(run.at);
    take.copied(run);
    next = run.at + run.end - run.first;
  }
  othersTo(items);
}
