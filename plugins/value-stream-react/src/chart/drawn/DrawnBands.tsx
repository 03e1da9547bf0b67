import { Area } from 'recharts';
import { Band, BandDay } from '../ChartData';
import { TimePlot } from '../chartSize';
import { bandSteps } from './bandSteps';
import { TimeComposed } from './TimeComposed';

/** Stacked areas that step from day to day. */
export function DrawnBands(props: {
  plot: TimePlot;
  days: readonly BandDay[];
  bands: readonly Band[];
  shades: readonly string[];
}) {
  const { plot, days, bands, shades } = props;
  return (
    <TimeComposed plot={plot} data={bandSteps(plot, days, bands)} wholes>
      {bands.map(({ id, name }, place) => (
        <Area
          key={id}
          name={name}
          stackId="bands"
          type="stepBefore"
          dataKey={({ heights }: { heights: readonly number[] }) =>
            heights[place]
          }
          fill={shades[place]}
          fillOpacity={1}
          stroke="none"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
    </TimeComposed>
  );
}
