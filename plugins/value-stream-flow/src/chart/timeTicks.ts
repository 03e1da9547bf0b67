import { scaleTime } from 'd3-scale';

/** Dates to write below a time axis of a width in pixels, about one per 90. */
export function timeTicks(
  from: number,
  to: number,
  width: number,
): readonly Date[] {
  return scaleTime()
    .domain([from, to])
    .range([0, width])
    .ticks(Math.max(2, Math.floor(width / 90)));
}
