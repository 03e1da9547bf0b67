import { Instant, Timeline } from '../model';
import { DoneItem } from './DoneItems';
import { FutureMap, MapEdit } from './MapEdit';
import { Meter } from './Meter';
import { queueEdit } from './queueEdit';
import { reworkMs, StepTimes } from './reworkMs';
import { StageFlow } from './StageFlow';
import { StageTable } from './StageTable';
import { ItemWalk } from './walkItem';

/** Takes from an item's steps what an edit saves; `then` are its steps so far, the walk is as it was. */
export type EditEffect = (
  then: StepTimes,
  item: DoneItem,
  walk: ItemWalk,
) => void;

/** The share of what an edit is about that would be left; NaN where history cannot tell. */
function shareLeft(
  { what, value }: MapEdit,
  s: number,
  { charged, leftForward }: StageFlow,
): number {
  if (what === 'wait' || what === 'process') return value >= 0 ? value : NaN;
  const faults = charged[s] / Math.max(1, leftForward[s]);
  if (faults === 0) return value === 1 ? 1 : NaN;
  const share = (1 - value) / faults;
  return share <= 1 && share >= 0 ? share : NaN;
}

/** The step that the wait for a served stage stands on: that of the wait stage before it, else its own. */
function waitStep({ stages, commitment }: StageTable, served: number): number {
  const before = stages[served - 1];
  return Math.max(commitment, before?.mode === 'wait' ? served - 1 : served);
}

function queueEffect(
  living: readonly Timeline[],
  s: number,
  edit: MapEdit,
  until: Instant,
  table: StageTable,
  meter: Meter,
): { effect: EditEffect; queue: FutureMap['queues'][number] } | undefined {
  const queue = queueEdit(living, s, edit, until, table, meter);
  if (!queue) return undefined;
  const { servers, backtestError, n } = queue.model;
  const step = waitStep(table, table.orderOf.get(queue.servedStageId)!);
  return {
    queue: { stageId: queue.servedStageId, servers, backtestError, n },
    effect: (then, { timeline, doneAt }, { start }) => {
      for (const { arrivedAt, ms } of queue.changes.get(timeline) ?? []) {
        if (arrivedAt >= start && arrivedAt < doneAt) then.wait[step] += ms;
      }
    },
  };
}

/** What a known edit takes from each item; undefined where history cannot tell. */
function takenBy(
  edit: MapEdit,
  s: number,
  current: StageFlow,
  table: StageTable,
  meter: Meter,
): EditEffect | undefined {
  const saved = 1 - shareLeft(edit, s, current);
  if (Number.isNaN(saved)) return undefined;
  if (edit.what === 'complete-accurate') {
    return (then, item) => {
      const again = reworkMs(item, s, table, meter);
      for (let step = 0; step < then.work.length; step++) {
        then.work[step] -= saved * again.work[step];
        then.wait[step] -= saved * again.wait[step];
      }
    };
  }
  if (s < table.commitment) return () => undefined;
  return edit.what === 'wait'
    ? (then, _, walk) => {
        then.wait[s] -= saved * walk.ladderWait[s];
      }
    : (then, _, walk) => {
        then.work[s] -= saved * walk.ladderWork[s];
      };
}

/**
 * What edits do to each item, in their order, or why that cannot be known: the
 * stream has no such stage, or history cannot tell.
 */
export function editEffects(
  edits: readonly MapEdit[],
  living: readonly Timeline[],
  current: StageFlow,
  until: Instant,
  table: StageTable,
  meter: Meter,
):
  | { effects: readonly EditEffect[]; queues: FutureMap['queues'] }
  | 'no-data'
  | 'not-identifiable' {
  const effects: EditEffect[] = [];
  const queues: FutureMap['queues'][number][] = [];
  for (const edit of edits) {
    const s = table.orderOf.get(edit.stageId);
    if (s === undefined) return 'no-data';
    if (edit.what === 'capacity' || edit.what === 'wip-limit') {
      const queued = queueEffect(living, s, edit, until, table, meter);
      if (!queued) return 'not-identifiable';
      effects.push(queued.effect);
      queues.push(queued.queue);
      continue;
    }
    const effect = takenBy(edit, s, current, table, meter);
    if (!effect) return 'not-identifiable';
    effects.push(effect);
  }
  return { effects, queues };
}
