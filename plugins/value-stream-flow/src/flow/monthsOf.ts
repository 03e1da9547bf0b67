import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { DrawnWeek } from '@value-stream/backstage-plugin-value-stream-react';

type Week = ApiSchemas['ThroughputAnswer']['weeks'][number];

/**
 * Weeks gathered by the month of the reader's zone in which they begin, so
 * that their sums stay what they are. One in which some week is known counts
 * what is known.
 *
 * @param ends - when each week ends
 */
export function monthsOf(
  weeks: readonly Week[],
  ends: readonly number[],
  locale?: string,
): readonly DrawnWeek[] {
  const months = new Map<string, DrawnWeek>();
  weeks.forEach((week, place) => {
    const from = Date.parse(week.from);
    const name = new Intl.DateTimeFormat(locale, {
      month: 'long',
      year: 'numeric',
    }).format(from);
    const before = months.get(name);
    const add = (sum: number | undefined, value: number) =>
      week.known ? (sum ?? 0) + value : sum;
    const started = add(before?.started, week.started);
    const done = add(before?.done, week.done);
    months.set(name, {
      from: before?.from ?? from,
      to: ends[place],
      name,
      ...(started !== undefined && { started }),
      ...(done !== undefined && { done }),
      signal: false,
      part: false,
    });
  });
  return [...months.values()];
}
