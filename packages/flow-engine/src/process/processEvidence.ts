import {
  Evidence,
  EvidenceItem,
  FigureRef,
  MapOptions,
  StreamDefinition,
  Timeline,
} from '../model';
import { quantileFigure } from '../figure/quantileFigure';
import { durationText } from '../map/durationText';
import { describe, leftOutItem } from '../map/evidenceItems';
import { StageTable } from '../map/StageTable';
import { Way, waysOf } from './waysOf';

/** Time waited before each going of the way that is asked about; undefined where it was not gone. */
function waitedBefore(
  { stays }: Way,
  { stageId, toStageId }: FigureRef,
  { orderOf }: StageTable,
): number | undefined {
  const from = orderOf.get(stageId ?? '');
  const to = orderOf.get(toStageId ?? '');
  let waited: number | undefined;
  for (let i = 1; i < stays.length; i++) {
    if (stays[i - 1].order !== from || stays[i].order !== to) continue;
    waited = (waited ?? 0) + stays[i - 1].waitMs;
  }
  return waited;
}

/** What an edge or a variant of the process rests on. */
export function processEvidence(
  ref: FigureRef,
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): Evidence {
  const { ways, done, table } = waysOf(timelines, stream, options);
  const counted: EvidenceItem[] = [];
  const values: number[] = [];
  for (const way of ways) {
    const edge =
      ref.figure === 'edge' ? waitedBefore(way, ref, table) : undefined;
    const variant = way.key === ref.variant ? way.flowMs : undefined;
    const value = ref.figure === 'edge' ? edge : variant;
    if (value === undefined) continue;
    values.push(value);
    const { timeline, doneAt } = way.item;
    counted.push(describe(timeline, way.startedAt, doneAt, value));
  }
  const result = quantileFigure(values, 0.5, 'ms');
  const what =
    ref.figure === 'edge' ? 'times waited before going this way' : 'flow times';
  return {
    ref,
    window: options.window,
    clock: options.clock,
    basis: options.basis,
    result,
    formula: `p50 of ${values.length} ${what}, linear between ranks (R-7) = ${
      result.kind === 'value'
        ? durationText(result.value, options.clock)
        : `unknown (${result.reason})`
    }`,
    counted,
    leftOut: [...done.uncounted, ...done.notDone].map(leftOutItem),
  };
}
