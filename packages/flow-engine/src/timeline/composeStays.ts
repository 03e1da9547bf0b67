import { Instant, Stage, StreamDefinition } from '../model';
import { stageOfClass } from './stageOfClass';
import { statusStays } from './statusStays';
import { StatusStep } from './statusSteps';
import { Stay } from './Stay';
import { Track, TrackStep } from './Track';

interface Standing {
  readonly stage: Stage | undefined;
  readonly by: 'tracks' | 'status';
}

function laggard(
  current: readonly (TrackStep | undefined)[],
  stream: StreamDefinition,
): { open: boolean; stage: Stage | undefined } {
  let open = false;
  let lowest: number | undefined;
  for (const step of current) {
    const state = step?.state ?? 'not-begun';
    if (
      state === 'not-begun' ||
      state === 'delivered' ||
      state === 'withdrawn'
    ) {
      continue;
    }
    open = true;
    const stage = stageOfClass(stream.stages, state);
    const order = stage ? stream.stages.indexOf(stage) : undefined;
    if (order !== undefined && (lowest === undefined || order < lowest)) {
      lowest = order;
    }
  }
  return {
    open,
    stage: lowest === undefined ? undefined : stream.stages[lowest],
  };
}

/** The stage at an instant, by the first rule that applies; abandonment is seen to before. */
function standing(
  current: readonly (TrackStep | undefined)[],
  lastFact: Instant,
  lastDelivery: Instant | undefined,
  status: StatusStep | undefined,
  stream: StreamDefinition,
): Standing {
  const byStatus: Standing = { stage: status?.stage, by: 'status' };
  const { open, stage } = laggard(current, stream);
  if (open && stage) {
    return status?.stage?.authority === 'status' && status.at >= lastFact
      ? byStatus
      : { stage, by: 'tracks' };
  }
  if (lastDelivery !== undefined && !open) {
    const movedOn =
      status?.stage && status.stage.mode !== 'done' && status.at > lastDelivery;
    if (!movedOn) {
      return { stage: stageOfClass(stream.stages, 'done'), by: 'tracks' };
    }
  }
  return byStatus;
}

function isReturn(
  by: Standing['by'],
  moved: boolean,
  now: readonly { track: Track; step: TrackStep; began: boolean }[],
  begun: ReadonlySet<string>,
): boolean {
  if (by === 'status') return moved || now.some(({ step }) => step.rework);
  return now.some(
    ({ track, step, began }) =>
      step.rework || (began && track.repairs.some(key => begun.has(key))),
  );
}

/**
 * Composes the status track and the tracks of linked work into stays, one for
 * each instant with a fact. Facts at one instant apply together.
 */
export function composeStays(
  status: readonly StatusStep[],
  tracks: readonly Track[],
  stream: StreamDefinition,
): readonly Stay[] {
  if (tracks.length === 0) return statusStays(status, stream);
  const stays: Stay[] = [];
  const next = tracks.map(() => 0);
  const current: (TrackStep | undefined)[] = tracks.map(() => undefined);
  const begun = new Set<string>();
  let nextStatus = 0;
  let latest: StatusStep | undefined;
  let lastFact = -Infinity;
  let lastDelivery: Instant | undefined;
  for (;;) {
    let at = status[nextStatus]?.at ?? Infinity;
    for (let t = 0; t < tracks.length; t++) {
      at = Math.min(at, tracks[t].steps[next[t]]?.at ?? Infinity);
    }
    if (at === Infinity) return stays;
    const because: string[] = [];
    const now: { track: Track; step: TrackStep; began: boolean }[] = [];
    for (let t = 0; t < tracks.length; t++) {
      const step = tracks[t].steps[next[t]];
      if (step?.at !== at) continue;
      next[t]++;
      const before = current[t]?.state ?? 'not-begun';
      current[t] = step;
      lastFact = at;
      if (step.state === 'delivered' && before !== 'delivered') {
        lastDelivery = at;
      }
      const began = before === 'not-begun' && step.state !== 'not-begun';
      now.push({ track: tracks[t], step, began });
      because.push(...step.because);
    }
    let moved = false;
    for (; status[nextStatus]?.at === at; nextStatus++) {
      latest = status[nextStatus];
      moved = true;
      because.push(latest.because);
    }
    if (current.every(step => step?.state !== 'delivered')) {
      lastDelivery = undefined;
    }
    const ended = latest && latest.kind !== 'status' ? latest.kind : undefined;
    const { stage, by } = ended
      ? { stage: stageOfClass(stream.stages, 'done'), by: 'status' as const }
      : standing(current, lastFact, lastDelivery, latest, stream);
    stays.push({
      at,
      stage,
      unmappedStatus: stage ? undefined : latest?.status,
      ended,
      backwards: isReturn(by, moved, now, begun) ? 'return' : 'continuation',
      because: [...new Set(because)],
    });
    for (const { track, began } of now) {
      if (began) for (const key of track.own) begun.add(key);
    }
    if (ended === 'removed') return stays;
  }
}
