import {
  Evidence,
  EvidenceItem,
  FigureRef,
  MapOptions,
  StreamDefinition,
  Timeline,
  ValueStreamMap,
} from '../model';
import { computeMap } from './computeMap';
import { DoneItems, doneItems } from './DoneItems';
import {
  countedEvidence,
  describe,
  leftOutItem,
  stockEvidence,
} from './evidenceItems';
import { figureOf } from './figureOf';
import { formulaText } from './formulaText';
import { rankedItems } from './Ranked';
import { StageTable, stageTable } from './StageTable';
import { uniqueItems } from './uniqueItems';
import { processEvidence } from '../process/processEvidence';

/** All done items, each counting 1 where it fits the figure. */
function doneEvidence(ref: FigureRef, done: DoneItems): EvidenceItem[] {
  return [...done.counted, ...done.uncounted].map(({ timeline }) =>
    describe(
      timeline,
      timeline.startedAt,
      timeline.endedAt,
      ref.figure === 'traceability' ? Number(timeline.traced) : undefined,
    ),
  );
}

function itemsBehind(
  ref: FigureRef,
  timelines: readonly Timeline[],
  done: DoneItems,
  stream: StreamDefinition,
  options: MapOptions,
  table: StageTable,
): Pick<Evidence, 'counted' | 'leftOut'> {
  switch (ref.figure) {
    case 'in-progress':
    case 'arrivals':
    case 'stage-in-progress':
      return {
        counted: stockEvidence(ref, timelines, stream, options),
        leftOut: [],
      };
    case 'velocity':
    case 'traceability':
      return {
        counted: doneEvidence(ref, done),
        leftOut: done.notDone.map(leftOutItem),
      };
    default:
      return {
        counted: countedEvidence(ref, done, stream, options, table),
        leftOut: [...done.uncounted, ...done.notDone].map(leftOutItem),
      };
  }
}

/**
 * What a figure of the map rests on: the items counted with what each adds,
 * those left out with the reason, and the formula with its numbers.
 *
 * @param mapOf - the map of the same items, where there is a quicker way to it
 * @throws RangeError on a figure that no map has.
 * @public
 */
export function computeEvidence(
  ref: FigureRef,
  given: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
  mapOf?: () => ValueStreamMap,
): Evidence {
  if (ref.figure === 'edge' || ref.figure === 'variant') {
    return processEvidence(ref, given, stream, options);
  }
  const timelines = uniqueItems(given);
  const map = mapOf?.() ?? computeMap(timelines, stream, options);
  const table = stageTable(stream);
  const done = doneItems(rankedItems(timelines, table), stream, options, table);
  const { counted, leftOut } = itemsBehind(
    ref,
    timelines,
    done,
    stream,
    options,
    table,
  );
  const result = figureOf(map, ref);
  const total = (name: 'processTime' | 'waitTime') => {
    const figure = map[name];
    return figure.kind === 'value' ? figure.value * figure.n : 0;
  };
  return {
    ref,
    window: options.window,
    clock: options.clock,
    basis: options.basis,
    result,
    formula: formulaText(
      ref,
      result,
      counted,
      options.clock,
      { work: total('processTime'), wait: total('waitTime') },
      map.stages.flatMap(({ name, committed, percentCompleteAccurate }) =>
        committed && percentCompleteAccurate.kind === 'value'
          ? [{ name, value: percentCompleteAccurate.value }]
          : [],
      ),
    ),
    counted,
    leftOut,
  };
}
