/**
 * Working time of one working day of a calendar, for writing durations of the
 * working clock in days.
 *
 * @public
 */
export function workingDayMs(calendar: {
  readonly workingHours: readonly (readonly number[])[];
}): number {
  const minutes = calendar.workingHours.reduce(
    (sum, [from, to]) => sum + (to - from),
    0,
  );
  return (minutes || 24 * 60) * 60_000;
}
