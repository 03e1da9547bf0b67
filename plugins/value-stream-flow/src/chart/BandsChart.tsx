import { makeStyles } from '@material-ui/core/styles';
import {
  mixColors,
  useDrawingColors,
} from '@value-stream/backstage-plugin-value-stream-react';
import { TimeChart } from './TimeChart';

/** A band of a cumulative flow diagram, by its name and its height on each day. */
export interface Band {
  readonly id: string;
  readonly name: string;
  readonly heights: readonly number[];
}

/** A day, from its end; unknown before anything was. */
export interface BandDay {
  readonly at: number;
  readonly name: string;
  readonly known: boolean;
}

const useStyles = makeStyles(
  theme => ({
    legend: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.25, 2),
      margin: theme.spacing(0.5, 0, 0),
      padding: 0,
      listStyle: 'none',
      fontSize: 12,
      color: theme.palette.text.secondary,
    },
    entry: { display: 'flex', alignItems: 'center', gap: 6 },
    swatch: { width: 11, height: 11 },
  }),
  { name: 'ValueStreamFlowBands' },
);

/** Bands on top of each other, the first at the bottom. */
export function BandsChart(props: {
  label: string;
  from: number;
  to: number;
  days: readonly BandDay[];
  bands: readonly Band[];
  onOpen: (band: string, day: number) => void;
}) {
  const { label, from, to, days, bands, onOpen } = props;
  const classes = useStyles();
  const colors = useDrawingColors();
  const tops = days.map((_, day) => {
    let sum = 0;
    return bands.map(({ heights }) => (sum += heights[day]));
  });
  const most = Math.max(1, ...tops.map(all => all[all.length - 1] ?? 0));
  const startOf = (day: number) => (day === 0 ? from : days[day - 1].at);
  const dayAt = (at: number) =>
    days.findIndex((day, place) => at >= startOf(place) && at < day.at);
  const shade = (band: number) =>
    mixColors(
      colors.ink,
      colors.paper,
      0.75 - (0.65 * band) / Math.max(1, bands.length - 1),
    );
  return (
    <>
      <TimeChart
        label={label}
        from={from}
        to={to}
        most={most}
        wholes
        write={String}
        tip={at => {
          const day = dayAt(at);
          if (day < 0) return [];
          return [
            days[day].name,
            ...(days[day].known
              ? [...bands]
                  .reverse()
                  .map(({ name, heights }) => `${name}: ${heights[day]}`)
              : ['–']),
          ];
        }}
        onOpen={at => {
          const day = dayAt(at);
          const last = bands[bands.length - 1];
          if (last && days[day]?.known) {
            onOpen(last.id, day);
          }
        }}
      >
        {({ x, y }) =>
          bands.map(({ id, name }, band) => (
            <path
              key={id}
              data-band={name}
              d={days
                .flatMap(({ at, known }, day) => {
                  const low = band === 0 ? 0 : tops[day][band - 1];
                  const high = tops[day][band];
                  return known && high > low
                    ? [
                        `M${x(startOf(day))},${y(low)}V${y(high)}H${x(
                          Math.min(to, at),
                        )}V${y(low)}Z`,
                      ]
                    : [];
                })
                .join('')}
              fill={shade(band)}
              stroke={shade(band)}
              strokeWidth={0.5}
            />
          ))
        }
      </TimeChart>
      <ul className={classes.legend} aria-hidden>
        {[...bands].reverse().map(({ id, name }, place) => (
          <li key={id} className={classes.entry}>
            <span
              className={classes.swatch}
              style={{
                background: shade(bands.length - 1 - place),
                border: `1px solid ${colors.line}`,
              }}
            />
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}
