import {
  computeMap,
  Figure,
  StreamDefinition,
  Timeline,
} from '@value-stream/flow-engine';
import { compareSet, SetResult } from '../SetResult';
import { StatusHistory } from './StatusHistory';

/**
 * What the map itself says: items done per year, items standing in each stage
 * at every cutoff, and the statuses that no stage claims.
 */
export function compareMaps(
  { name, expected }: StatusHistory,
  stream: StreamDefinition,
  timelines: readonly Timeline[],
): SetResult {
  const set = compareSet(`status_histories/${name} map`);
  const asOf = Date.parse(expected.now);
  const mapUpTo = (from: number, to: number) =>
    computeMap(timelines, stream, {
      window: { from, to },
      clock: 'calendar',
      basis: 'state',
      asOf,
    });
  for (const [year, done] of Object.entries(expected.throughput_by_year)) {
    const { velocity } = mapUpTo(
      Date.UTC(Number(year), 0, 1),
      Date.UTC(Number(year) + 1, 0, 1),
    );
    set.expect(`done in ${year}`, countOf(velocity), done);
  }
  for (const [cutoff, counts] of Object.entries(expected.occupancy_at_cutoff)) {
    const to = Date.parse(cutoff);
    const { stages } = mapUpTo(to - 90 * 86_400_000, to);
    for (const stage of stages.filter(({ mode }) => mode !== 'done')) {
      set.expect(
        `standing in ${stage.name} on ${cutoff}`,
        countOf(stage.inProgress),
        counts[stage.name] ?? 0,
      );
    }
  }
  const claimed = new Set(stream.stages.map(({ name: stage }) => stage));
  const { unmappedStatuses } = mapUpTo(0, asOf);
  set.expect(
    'statuses reported as unmapped',
    unmappedStatuses.map(({ status }) => status).sort(),
    [
      ...new Set(
        expected.transition_counts
          .flatMap(({ frm, to }) => [frm, to])
          .concat(Object.keys(expected.current_status)),
      ),
    ]
      .filter(status => !claimed.has(status))
      .sort(),
  );
  return set.result();
}

/** Counts of nothing are unknown in a map, and 0 in the expected files. */
function countOf(figure: Figure): number | string {
  if (figure.kind === 'value') {
    return figure.value;
  }
  return figure.reason === 'no-items' ? 0 : figure.reason;
}
