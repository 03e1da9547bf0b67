import { useMemo } from 'react';
import {
  DrawingColors,
  useDrawingColors,
} from '@value-stream/backstage-plugin-value-stream-react';

/** Props that all axes, grids and tips share. */
export function useChartStyle() {
  const colors: DrawingColors = useDrawingColors();
  return useMemo(
    () => ({
      colors,
      axis: {
        stroke: colors.line,
        tick: { fontSize: 11, fill: colors.quiet },
        tickLine: false,
      },
      grid: { stroke: colors.hairline, vertical: false },
      tip: {
        contentStyle: {
          background: colors.paper,
          border: `1px solid ${colors.hairline}`,
          fontSize: 12,
        },
        labelStyle: { color: colors.ink },
        itemStyle: { color: colors.ink },
        isAnimationActive: false,
      },
    }),
    [colors],
  );
}
