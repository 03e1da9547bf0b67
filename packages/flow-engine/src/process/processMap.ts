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
  /** The last item that went this way, by its place; items come one after the other. */
  last: number;
  /** By item, in which order they were met: its time before going this way. */
  readonly waits: number[];
  readonly times: number[];
}

function edgesOf(
  ways: readonly Way[],
  { stages: { length } }: StageTable,
): readonly Edge[] {
  const edges: (Edge | undefined)[] = new Array(length * length).fill(
    undefined,
  );
  for (let place = 0; place < ways.length; place++) {
    const { stays } = ways[place];
    for (let i = 1; i < stays.length; i++) {
      const { order: from, waitMs, totalMs } = stays[i - 1];
      const { order: to, entry } = stays[i];
      let edge = edges[from * length + to];
      if (!edge) {
        edge = {
          from,
          to,
          count: 0,
          returns: 0,
          last: -1,
          waits: [],
          times: [],
        };
        edges[from * length + to] = edge;
      }
      edge.count++;
      if (entry === 'return') edge.returns++;
      if (edge.last === place) {
        edge.waits[edge.waits.length - 1] += waitMs;
        edge.times[edge.times.length - 1] += totalMs;
      } else {
        edge.last = place;
        edge.waits.push(waitMs);
        edge.times.push(totalMs);
      }
    }
  }
  return edges
    .flatMap(edge => edge ?? [])
    .sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
}

/** Of each stage how many items came there, how often, and how many began in it. */
function visitsOf(ways: readonly Way[], { stages: { length } }: StageTable) {
  const items = new Int32Array(length);
  const visits = new Int32Array(length);
  const begun = new Int32Array(length);
  const last = new Int32Array(length).fill(-1);
  for (let place = 0; place < ways.length; place++) {
    const { stays } = ways[place];
    for (let i = 0; i < stays.length; i++) {
      const { order } = stays[i];
      visits[order]++;
      if (i === 0) begun[order]++;
      if (last[order] === place) continue;
      last[order] = place;
      items[order]++;
    }
  }
  return { items, visits, begun };
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
  const { items, visits, begun } = visitsOf(ways, table);
  return {
    window: options.window,
    clock: options.clock,
    basis: options.basis,
    stages: stages.map(({ id }, order) => ({
      stageId: id,
      items: items[order],
      visits: visits[order],
      begun: begun[order],
    })),
    edges: edgesOf(ways, table).map(
      ({ from, to, count, returns, waits, times }): ProcessEdge => ({
        fromStageId: stages[from].id,
        toStageId: stages[to].id,
        count,
        items: waits.length,
        returns,
        wait: quantileFigure(waits, 0.5, 'ms'),
        time: quantileFigure(times, 0.5, 'ms'),
        variant: firstVariant.get(`${stages[from].id}\n${stages[to].id}`)!,
      }),
    ),
    variants,
    counted: ways.length,
    leftOut: leftOutOf(done),
  };
}
