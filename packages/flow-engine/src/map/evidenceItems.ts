import {
  EvidenceItem,
  FigureRef,
  Instant,
  MapOptions,
  StreamDefinition,
  Timeline,
} from '../model';
import { DoneItem, DoneItems, LeftOutItem, livingItems } from './DoneItems';
import { Meter } from './Meter';
import { stageFlow } from './StageFlow';
import { StageTable } from './StageTable';
import { inFlowAt } from './standingAt';
import { ItemWalk } from './walkItem';

export function describe(
  { itemKey, title, type }: Timeline,
  from: Instant | null,
  to: Instant | null,
  value?: number,
): EvidenceItem {
  return {
    itemKey,
    ...(title === undefined ? {} : { title }),
    ...(type === undefined ? {} : { type }),
    ...(value === undefined ? {} : { value }),
    from,
    to,
  };
}

export function leftOutItem({ timeline, reason }: LeftOutItem): EvidenceItem {
  return {
    ...describe(timeline, timeline.startedAt, timeline.endedAt),
    leftOut: reason,
  };
}

/** What one counted item adds to a figure of durations or shares; undefined where it does not touch it. */
function contribution(
  ref: FigureRef,
  table: StageTable,
): (walk: ItemWalk, item: DoneItem) => number | undefined {
  const s = table.orderOf.get(ref.stageId ?? '') ?? -1;
  const ofVisitor = (value: (walk: ItemWalk) => number) => (walk: ItemWalk) =>
    s >= 0 && walk.visits[s] > 0 ? value(walk) : undefined;
  switch (ref.figure) {
    case 'process-time':
      return walk => walk.work;
    case 'wait-time':
      return walk => walk.wait;
    case 'activity-ratio':
      return walk =>
        walk.work + walk.wait > 0
          ? walk.work / (walk.work + walk.wait)
          : undefined;
    case 'first-time-right':
      return walk => (walk.returns === 0 ? 1 : 0);
    case 'rolled-complete-accurate':
      return walk =>
        table.stages.some(
          (_, i) => i >= table.commitment && walk.charged[i] === 1,
        )
          ? 0
          : 1;
    case 'stage-lead-time':
      return ofVisitor(walk => walk.lead[s]);
    case 'stage-process-time':
      return ofVisitor(walk => walk.process[s]);
    case 'stage-wait-time':
      return ofVisitor(walk => walk.lead[s] - walk.process[s]);
    case 'stage-complete-accurate':
      return walk =>
        s >= 0 && (walk.leftForward[s] === 1 || walk.charged[s] === 1)
          ? 1 - walk.charged[s]
          : undefined;
    case 'return':
      return (_walk, { timeline: { visits }, doneAt }) => {
        let last: string | null = null;
        let count = 0;
        for (const { stageId, entry, from } of visits) {
          if (from > doneAt) break;
          if (
            entry === 'return' &&
            last === ref.stageId &&
            stageId === ref.toStageId
          ) {
            count++;
          }
          last = stageId ?? last;
        }
        return count > 0 ? count : undefined;
      };
    default:
      return walk => walk.flow;
  }
}

/** Items behind a figure that rests on what was done in the window. */
export function countedEvidence(
  ref: FigureRef,
  done: DoneItems,
  stream: StreamDefinition,
  options: MapOptions,
  table: StageTable,
): readonly EvidenceItem[] {
  const items: EvidenceItem[] = [];
  const valueOf = contribution(ref, table);
  stageFlow(
    done.counted,
    stream.reopenPolicy === 'cumulative-active',
    table,
    new Meter(stream, options.clock, options.basis),
    (index, walk) => {
      const item = done.counted[index];
      const value = valueOf(walk, item);
      if (value !== undefined) {
        items.push(describe(item.timeline, walk.start, item.doneAt, value));
      }
    },
  );
  return items;
}

/** Items behind a figure of stock, with their age, or of arrivals. */
export function stockEvidence(
  ref: FigureRef,
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  { window, clock, basis, asOf }: MapOptions,
): readonly EvidenceItem[] {
  const at = Math.min(asOf, window.to);
  const meter = new Meter(stream, clock, basis);
  const living = livingItems(timelines);
  if (ref.figure === 'arrivals') {
    return living
      .filter(
        ({ startedAt }) =>
          startedAt !== null && startedAt >= window.from && startedAt < at,
      )
      .map(t => describe(t, t.startedAt, t.endedAt));
  }
  if (ref.figure === 'in-progress') {
    return living
      .filter(t => inFlowAt(t, at))
      .map(t =>
        describe(t, t.startedAt, null, meter.elapsed(t.startedAt ?? at, at)),
      );
  }
  return living.flatMap(timeline => {
    const visit = timeline.visits.find(
      ({ from, to }) => from <= at && (to === null || to > at),
    );
    return visit && visit.stageId === ref.stageId
      ? [describe(timeline, visit.from, null, meter.elapsed(visit.from, at))]
      : [];
  });
}
