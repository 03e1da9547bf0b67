import { useDrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { limitLabels } from './limitLabels';
import { TimeChart } from './TimeChart';

/** One week as it is drawn. */
export interface DrawnWeek {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** Undefined before anything was known. */
  readonly started?: number;
  readonly done?: number;
  /** More than chance. */
  readonly signal: boolean;
  /** Partly outside the window. */
  readonly part: boolean;
}

/** Items done per week as bars, started as a line, with the limits of chance for what was done. */
export function WeeksChart(props: {
  label: string;
  from: number;
  to: number;
  names: { readonly started: string; readonly done: string };
  weeks: readonly DrawnWeek[];
  limits?: readonly { readonly value: number; readonly text: string }[];
  onOpen: (place: number) => void;
}) {
  const { label, from, to, names, weeks, limits = [], onOpen } = props;
  const colors = useDrawingColors();
  const most = Math.max(
    1,
    ...weeks.flatMap(({ started = 0, done = 0 }) => [started, done]),
    ...limits.map(({ value }) => value),
  );
  const placeAt = (at: number) =>
    weeks.findIndex(week => at >= week.from && at < week.to);
  const fill = (week: DrawnWeek) => {
    if (week.signal) {
      return colors.accent;
    }
    return week.part ? colors.line : colors.ink;
  };
  return (
    <TimeChart
      label={label}
      from={from}
      to={to}
      most={most}
      wholes
      write={String}
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
      {({ x, y, left, right, bottom }) => (
        <>
          {weeks.map(week => {
            const start = x(Math.max(from, week.from));
            const room = x(Math.min(to, week.to)) - start;
            return (
              week.done !== undefined && (
                <rect
                  key={week.from}
                  x={start + Math.min(2, room / 8)}
                  width={Math.max(1, room - Math.min(4, room / 4))}
                  y={y(week.done)}
                  height={bottom - y(week.done)}
                  fill={fill(week)}
                  opacity={0.8}
                />
              )
            );
          })}
          {weeks.map(week => {
            const start = x(Math.max(from, week.from));
            const end = x(Math.min(to, week.to));
            return (
              week.started !== undefined && (
                <line
                  key={week.from}
                  x1={start}
                  x2={end}
                  y1={y(week.started)}
                  y2={y(week.started)}
                  stroke={colors.paper}
                  strokeWidth={4.5}
                />
              )
            );
          })}
          {weeks.map(week => {
            const start = x(Math.max(from, week.from));
            const end = x(Math.min(to, week.to));
            return (
              week.started !== undefined && (
                <line
                  key={week.from}
                  x1={start}
                  x2={end}
                  y1={y(week.started)}
                  y2={y(week.started)}
                  stroke={colors.focus}
                  strokeWidth={2.5}
                />
              )
            );
          })}
          {limitLabels(limits, y, bottom).map(({ text, at, labelAt }) => (
            <g key={text}>
              <line
                x1={left}
                x2={right}
                y1={at}
                y2={at}
                stroke={colors.line}
                strokeDasharray="5 4"
              />
              <text
                x={right - 4}
                y={labelAt}
                textAnchor="end"
                fontSize={11}
                fill={colors.ink}
                stroke={colors.paper}
                strokeWidth={3.5}
                paintOrder="stroke"
              >
                {text}
              </text>
            </g>
          ))}
        </>
      )}
    </TimeChart>
  );
}
