const WEEK_MS = 7 * 86_400_000;

/** When weeks end: where the next one begins, as a week is not always 168 hours. */
export function weekEnds(
  weeks: readonly { readonly from: string }[],
): readonly number[] {
  return weeks.map(({ from }, place) =>
    place + 1 < weeks.length
      ? Date.parse(weeks[place + 1].from)
      : Date.parse(from) + WEEK_MS,
  );
}
