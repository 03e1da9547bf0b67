import { HistogramBin, HistogramPlace } from './HistogramPlace';
import { useCharts } from './useCharts';

/**
 * Counts by value, on the right edge of a drawing whose values go upwards by
 * the same scale. The drawing's words and table say what it shows.
 *
 * @public
 */
export function SideHistogram(props: {
  bins: readonly HistogramBin[];
  place: HistogramPlace;
}) {
  // Where the charts cannot be loaded the drawing beside it stands without.
  const { charts } = useCharts();
  return charts ? <charts.DrawnHistogram {...props} /> : null;
}
