import { DrawnWeek, WeeksLimit } from './ChartData';
import { TimeChartProps, TimeFrame } from './TimeFrame';

/**
 * Items done per week as bars, started as a line, with the limits of chance
 * for what was done.
 *
 * @public
 */
export function WeeksChart(
  props: TimeChartProps & {
    names: { readonly started: string; readonly done: string };
    weeks: readonly DrawnWeek[];
    limits?: readonly WeeksLimit[];
    /** Opens the week at a place. */
    onOpen: (place: number) => void;
  },
) {
  const { names, weeks, limits = [], onOpen, ...frame } = props;
  const placeAt = (at: number) =>
    weeks.findIndex(week => at >= week.from && at < week.to);
  return (
    <TimeFrame
      {...frame}
      most={Math.max(
        1,
        ...weeks.flatMap(({ started = 0, done = 0 }) => [started, done]),
        ...limits.map(({ value }) => value),
      )}
      tip={at => {
        const week = weeks[placeAt(at)];
        return week
          ? [
              week.name,
              `${names.done}: ${week.done ?? '–'}`,
              `${names.started}: ${week.started ?? '–'}`,
            ]
          : [];
      }}
      onOpen={at => {
        const place = placeAt(at);
        if (weeks[place]?.done !== undefined) {
          onOpen(place);
        }
      }}
    >
      {({ DrawnWeeks }, plot) => (
        <DrawnWeeks plot={plot} weeks={weeks} limits={limits} />
      )}
    </TimeFrame>
  );
}
