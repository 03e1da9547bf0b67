import { FailedState } from '../states/FailedState';
import { useObservedWidth } from '../trace/useElementWidth';
import { Share } from './ChartData';
import { useCharts } from './useCharts';

/** Pixels of a row, for what stands beside it. @public */
export const SHARE_ROW = 34;

/** Parts of a whole as bars below each other, the whole as wide as the drawing. @public */
export function SharesChart(props: {
  /** What the drawing shows, for those who do not see it. */
  label: string;
  shares: readonly Share[];
}) {
  const { label, shares } = props;
  const [root, width] = useObservedWidth<HTMLDivElement>(400);
  const { charts, error, retry } = useCharts();
  if (error) {
    return <FailedState what={label} error={error} onRetry={retry} />;
  }
  return (
    <div
      ref={root}
      role="img"
      aria-label={label}
      style={{ minWidth: 0, height: shares.length * SHARE_ROW }}
    >
      {charts && width ? (
        <charts.DrawnShares shares={shares} width={width} row={SHARE_ROW} />
      ) : (
        <div aria-busy />
      )}
    </div>
  );
}
