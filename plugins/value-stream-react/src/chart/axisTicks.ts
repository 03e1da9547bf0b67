import { scaleTime } from 'd3-scale';

/** A date below a time axis. @public */
export interface AxisTick {
  readonly at: number;
  readonly text: string;
}

const ROOM = 78;

/**
 * Dates to write below a time axis of a width in pixels, so far apart that
 * none touches another. The first one and the first of each year say the year.
 * Days are those of the reader's zone.
 *
 * @param locale - of the reader, as `useLocale` gives it
 * @public
 */
export function axisTicks(
  from: number,
  to: number,
  width: number,
  locale?: string,
): readonly AxisTick[] {
  const most = Math.max(2, Math.floor(width / ROOM));
  const all = scaleTime()
    .domain([from, to])
    .range([0, width])
    .ticks(most)
    // Below a day there is only midnight to name.
    .filter(date => date.getHours() === 0);
  const every = Math.ceil(all.length / most);
  let year: number | undefined;
  return all
    .filter((_, place) => place % every === 0)
    .map(date => {
      const says = date.getFullYear() !== year;
      year = date.getFullYear();
      return {
        at: date.getTime(),
        text: new Intl.DateTimeFormat(locale, {
          day: 'numeric',
          month: 'short',
          ...(says && { year: 'numeric' }),
        }).format(date),
      };
    });
}
