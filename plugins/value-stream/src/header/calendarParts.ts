import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

/**
 * Days and hours of a calendar as text: neighbouring days as a range, minutes
 * of the day as times.
 *
 * @param nameOf - name of a day, 1 being Monday
 */
export function calendarParts(
  {
    workingDays,
    workingHours,
  }: Pick<ApiSchemas['Calendar'], 'workingDays' | 'workingHours'>,
  nameOf: (day: number) => string,
): { days: string; hours: string } {
  const runs: number[][] = [];
  for (const day of [...workingDays].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1] === day - 1) {
      run.push(day);
    } else {
      runs.push([day]);
    }
  }
  return {
    days: runs
      .map(run =>
        run.length > 2
          ? `${nameOf(run[0])}–${nameOf(run[run.length - 1])}`
          : run.map(nameOf).join(', '),
      )
      .join(', '),
    hours: workingHours
      .map(([from, to]) => `${timeOf(from)}–${timeOf(to)}`)
      .join(', '),
  };
}

function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
