import { MapOptions, StreamDefinition, Timeline } from '../model';
import { ratioFigure } from '../figure/figure';
import { quantileFigure } from '../figure/quantileFigure';
import { leftOutOf } from '../map/leftOutOf';
import { StageTable } from '../map/StageTable';
import { ProcessEdge, ProcessMap, ProcessVariant } from './ProcessGraph';
import { waysOf, Way } from './waysOf';

interface Edge {
  readonly from: number;
  readonly to: number;
  count: number;
  returns: number;
  /** By item, in which order they were met: its time before going this way. */
  readonly waits: Map<Way, number>;
  readonly times: Map<Way, number>;
}

function edgesOf(ways: readonly Way[]): readonly Edge[] {
  const edges = new Map<string, Edge>();
  for (const way of ways) {
    for (let i = 1; i < way.stays.length; i++) {
      const before = way.stays[i - 1];
      const { order: to, entry } = way.stays[i];
      const key = `${before.order} ${to}`;
      let edge = edges.get(key);
      if (!edge) {
        edge = {
          from: before.order,
          to,
          count: 0,
          returns: 0,
          waits: new Map(),
          times: new Map(),
        };
        edges.set(key, edge);
      }
      edge.count++;
      if (entry === 'return') edge.returns++;
      edge.waits.set(way, (edge.waits.get(way) ?? 0) + before.waitMs);
      edge.times.set(way, (edge.times.get(way) ?? 0) + before.totalMs);
    }
  }
  return [...edges.values()].sort(
    (a, b) => b.count - a.count || a.from - b.from || a.to - b.to,
  );
}

function variantsOf(
  ways: readonly Way[],
  { stages }: StageTable,
): readonly ProcessVariant[] {
  const byKey = new Map<string, Way[]>();
  for (const way of ways) {
    const same = byKey.get(way.key);
    if (same) same.push(way);
    else byKey.set(way.key, [way]);
  }
  return [...byKey]
    .sort(
      ([keyA, a], [keyB, b]) => b.length - a.length || (keyA < keyB ? -1 : 1),
    )
    .map(([key, same]) => ({
      key,
      stageIds: same[0].stays.map(({ order }) => stages[order].id),
      count: same.length,
      share: ratioFigure(
        same.length,
        ways.length,
        same.length,
        'share of counted items',
      ),
      flowTime: quantileFigure(
        same.map(({ flowMs }) => flowMs),
        0.5,
        'ms',
      ),
    }));
}

/**
 * The directly-follows graph of the items done in the window, over the
 * stream's stages, with the variants that it is made of. Visits to one stage
 * that follow each other are one; an unknown stage is skipped. Counts of edges
 * are those of the value stream map over the same items.
 *
 * Source: van der Aalst, Process Mining (2016), directly-follows graph.
 *
 * @public
 */
export function processMap(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): ProcessMap {
  const { ways, done, table } = waysOf(timelines, stream, options);
  const { stages } = table;
  const variants = variantsOf(ways, table);
  const firstVariant = new Map<string, number>();
  variants.forEach(({ stageIds }, place) => {
    for (let i = 1; i < stageIds.length; i++) {
      const key = `${stageIds[i - 1]}\n${stageIds[i]}`;
      if (!firstVariant.has(key)) firstVariant.set(key, place + 1);
    }
  });
  const median = (values: Iterable<number>) =>
    quantileFigure([...values], 0.5, 'ms');
  return {
    window: options.window,
    clock: options.clock,
    basis: options.basis,
    stages: stages.map(({ id }, order) => ({
      stageId: id,
      items: ways.filter(({ stays }) => stays.some(s => s.order === order))
        .length,
      visits: ways.reduce(
        (sum, { stays }) => sum + stays.filter(s => s.order === order).length,
        0,
      ),
      begun: ways.filter(({ stays }) => stays[0]?.order === order).length,
    })),
    edges: edgesOf(ways).map(
      ({ from, to, count, returns, waits, times }): ProcessEdge => ({
        fromStageId: stages[from].id,
        toStageId: stages[to].id,
        count,
        items: waits.size,
        returns,
        wait: median(waits.values()),
        time: median(times.values()),
        variant: firstVariant.get(`${stages[from].id}\n${stages[to].id}`)!,
      }),
    ),
    variants,
    counted: ways.length,
    leftOut: leftOutOf(done),
  };
}
