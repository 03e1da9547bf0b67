import { makeStyles } from '@material-ui/core/styles';
import { mixColors } from '../theme/mixColors';
import { DrawingColors, useDrawingColors } from '../theme/useDrawingColors';
import { Band, BandDay } from './ChartData';
import { TimeChartProps, TimeFrame } from './TimeFrame';

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
  { name: 'ValueStreamBandsChart' },
);

/** Bands on top of each other, the first at the bottom. @public */
export function BandsChart(
  props: TimeChartProps & {
    days: readonly BandDay[];
    bands: readonly Band[];
    onOpen: (band: string, day: number) => void;
  },
) {
  const { days, bands, onOpen, ...frame } = props;
  const classes = useStyles();
  const colors = useDrawingColors();
  const startOf = (day: number) => (day === 0 ? frame.from : days[day - 1].at);
  const dayAt = (at: number) =>
    days.findIndex((day, place) => at >= startOf(place) && at < day.at);
  const shades = bands.map((_, place) => shadeOf(place, bands.length, colors));
  return (
    <>
      <TimeFrame
        {...frame}
        most={Math.max(
          1,
          ...days.map((_, day) =>
            bands.reduce((sum, { heights }) => sum + heights[day], 0),
          ),
        )}
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
        {({ DrawnBands }, plot) => (
          <DrawnBands plot={plot} days={days} bands={bands} shades={shades} />
        )}
      </TimeFrame>
      <ul className={classes.legend} aria-hidden>
        {[...bands].reverse().map(({ id, name }, place) => (
          <li key={id} className={classes.entry}>
            <span
              className={classes.swatch}
              style={{
                background: shades[bands.length - 1 - place],
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

/** From dark at the bottom to light at the top. */
function shadeOf(place: number, bands: number, colors: DrawingColors): string {
  return mixColors(
    colors.ink,
    colors.paper,
    0.75 - (0.65 * place) / Math.max(1, bands - 1),
  );
}
