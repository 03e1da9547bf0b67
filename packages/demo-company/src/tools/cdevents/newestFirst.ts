/**
 * Things of several lists in one, the newest first.
 *
 * @param lists - each the newest first
 * @param timeOf - written so that the order of texts is that of time
 */
export function* newestFirst<Thing>(
  lists: readonly Iterable<Thing>[],
  timeOf: (thing: Thing) => string,
): Iterable<Thing> {
  const begun = lists.map(list => list[Symbol.iterator]());
  const heads = begun.map(list => list.next());
  for (;;) {
    let newest = -1;
    let time = '';
    heads.forEach((head, place) => {
      if (!head.done && timeOf(head.value) > time) {
        newest = place;
        time = timeOf(head.value);
      }
    });
    if (newest < 0) {
      return;
    }
    yield heads[newest].value;
    heads[newest] = begun[newest].next();
  }
}
