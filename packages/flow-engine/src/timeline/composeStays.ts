import { Instant, Stage, StreamDefinition } from '../model';
import { Linked } from './HistoryIndex';
import { OpenTracks, openTracks } from './openTracks';
import { stageOfClass } from './stageOfClass';
import { statusStays } from './statusStays';
import { StatusStep } from './statusSteps';
import { Stay } from './Stay';
import { Track, TrackStep } from './Track';

/** The steps of all tracks, ascending; those of one instant in the order of the tracks. */
function stepsOf(tracks: readonly Track[]): readonly TrackStep[] {
  return tracks.length === 1
    ? tracks[0].steps
    : tracks.flatMap(({ steps }) => steps).sort((a, b) => a.at - b.at);
}

/** Whether the tracks decide where the item stands, and not its status. */
function tracksDecide(
  open: OpenTracks,
  lastFact: Instant,
  lastDelivery: Instant | undefined,
  status: StatusStep | undefined,
): boolean {
  if (open.laggard()) {
    return !(status?.stage?.authority === 'status' && status.at >= lastFact);
  }
  if (lastDelivery === undefined || open.any()) return false;
  const movedOn =
    status?.stage && status.stage.mode !== 'done' && status.at > lastDelivery;
  return !movedOn;
}

/**
 * Tells whether a track that begins in some steps repairs work begun before;
 * it is then begun itself. `undefined` where no track repairs anything.
 */
function repairWatch(
  tracks: readonly Track[],
): ((steps: readonly TrackStep[]) => boolean) | undefined {
  if (tracks.every(({ repairs }) => repairs.length === 0)) return undefined;
  const trackOf = new Map(
    tracks.flatMap(track => track.steps.map(step => [step, track] as const)),
  );
  const begun = new Set<Linked>();
  return steps => {
    const beginning = steps
      .filter(({ before, state }) => before === 'not-begun' && state !== before)
      .map(step => trackOf.get(step)!);
    const found = beginning.some(({ repairs }) =>
      repairs.some(one => begun.has(one)),
    );
    for (const { own } of beginning) for (const one of own) begun.add(one);
    return found;
  };
}

/**
 * Composes the status track and the tracks of linked work into stays, one for
 * each instant with a fact. Facts at one instant apply together. The stage is
 * that of the first rule that applies: ended; the laggard of the open tracks,
 * unless a status of status authority came with or after their last fact;
 * delivered; and else the status.
 */
export function composeStays(
  status: readonly StatusStep[],
  tracks: readonly Track[],
  stream: StreamDefinition,
): readonly Stay[] {
  if (tracks.length === 0) return statusStays(status, stream);
  const { stages } = stream;
  const stays: Stay[] = [];
  const steps = stepsOf(tracks);
  const open = openTracks(stages);
  const repairsIn = repairWatch(tracks);
  let latest: StatusStep | undefined;
  let lastFact = -Infinity;
  let lastDelivery: Instant | undefined;
  for (let s = 0, m = 0; s < steps.length || m < status.length; ) {
    const at = Math.min(
      s < steps.length ? steps[s].at : Infinity,
      m < status.length ? status[m].at : Infinity,
    );
    const firstStep = s;
    const firstMove = m;
    let rework = false;
    for (; s < steps.length && steps[s].at === at; s++) {
      const { state, before } = steps[s];
      open.move(before, state);
      lastFact = at;
      if (state === 'delivered' && before !== 'delivered') lastDelivery = at;
      if (steps[s].rework) rework = true;
    }
    while (m < status.length && status[m].at === at) latest = status[m++];
    if (!open.anyDelivered()) lastDelivery = undefined;
    const ended = latest && latest.kind !== 'status' ? latest.kind : undefined;
    const byTracks =
      !ended && tracksDecide(open, lastFact, lastDelivery, latest);
    let stage: Stage | undefined = latest?.stage;
    if (ended) stage = stageOfClass(stages, 'done');
    else if (byTracks) stage = open.laggard() ?? stageOfClass(stages, 'done');
    const repaired = repairsIn?.(steps.slice(firstStep, s)) ?? false;
    const back = byTracks ? repaired : m > firstMove;
    stays.push({
      at,
      stage,
      unmappedStatus: stage ? undefined : latest?.status,
      ended,
      backwards: rework || back ? 'return' : 'continuation',
      because: becauseOf(steps, firstStep, s, status, firstMove, m),
    });
    if (ended === 'removed') break;
  }
  return stays;
}

/** Facts of the steps and moves of one instant, each once. */
function becauseOf(
  steps: readonly TrackStep[],
  firstStep: number,
  endStep: number,
  status: readonly StatusStep[],
  firstMove: number,
  endMove: number,
): readonly string[] {
  const count = endStep - firstStep + endMove - firstMove;
  if (count === 1) {
    return endStep > firstStep
      ? steps[firstStep].because
      : [status[firstMove].because];
  }
  return [
    ...new Set([
      ...steps.slice(firstStep, endStep).flatMap(({ because }) => because),
      ...status.slice(firstMove, endMove).map(({ because }) => because),
    ]),
  ];
}
