import { Instant, Stage, StreamDefinition } from '../model';
import { Linked } from './HistoryIndex';
import { OpenTracks, openTracks } from './openTracks';
import { stageOfClass } from './stageOfClass';
import { statusStays } from './statusStays';
import { StatusStep } from './statusSteps';
import { Stay } from './Stay';
import { Track, TrackState, TrackStep } from './Track';

interface StepOf {
  readonly track: Track;
  readonly step: TrackStep;
  /** Where the track stood before. */
  readonly before: TrackState;
}

/** The steps of all tracks, ascending; those of one instant in the order of the tracks. */
function stepsOf(tracks: readonly Track[]): readonly StepOf[] {
  const all: StepOf[] = [];
  for (const track of tracks) {
    let before: TrackState = 'not-begun';
    for (const step of track.steps) {
      all.push({ track, step, before });
      before = step.state;
    }
  }
  return tracks.length > 1 ? all.sort((a, b) => a.step.at - b.step.at) : all;
}

/** Whether the tracks decide where the item stands, and not its status. */
function tracksDecide(
  open: OpenTracks,
  lastFact: Instant,
  lastDelivery: Instant | undefined,
  status: StatusStep | undefined,
): boolean {
  if (open.laggard) {
    return !(status?.stage?.authority === 'status' && status.at >= lastFact);
  }
  if (lastDelivery === undefined || open.any) return false;
  const movedOn =
    status?.stage && status.stage.mode !== 'done' && status.at > lastDelivery;
  return !movedOn;
}

/** Whether a track that begins in these steps repairs work begun before; it is then begun itself. */
function beginsRepair(steps: readonly StepOf[], begun: Set<Linked>): boolean {
  const beginning = steps.filter(
    ({ before, step }) => before === 'not-begun' && step.state !== 'not-begun',
  );
  const found = beginning.some(({ track }) =>
    track.repairs.some(one => begun.has(one)),
  );
  for (const { track } of beginning) {
    for (const one of track.own) begun.add(one);
  }
  return found;
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
  const repairing = tracks.some(({ repairs }) => repairs.length > 0);
  const begun = new Set<Linked>();
  let latest: StatusStep | undefined;
  let lastFact = -Infinity;
  let lastDelivery: Instant | undefined;
  for (let s = 0, m = 0; s < steps.length || m < status.length; ) {
    const at = Math.min(
      s < steps.length ? steps[s].step.at : Infinity,
      m < status.length ? status[m].at : Infinity,
    );
    const because: (readonly string[])[] = [];
    const first = s;
    let rework = false;
    for (; s < steps.length && steps[s].step.at === at; s++) {
      const { step, before } = steps[s];
      open.move(before, step.state);
      lastFact = at;
      if (step.state === 'delivered' && before !== 'delivered') {
        lastDelivery = at;
      }
      if (step.rework) rework = true;
      because.push(step.because);
    }
    const firstMove = m;
    for (; m < status.length && status[m].at === at; m++) {
      latest = status[m];
      because.push([latest.because]);
    }
    if (!open.anyDelivered) lastDelivery = undefined;
    const ended = latest && latest.kind !== 'status' ? latest.kind : undefined;
    const byTracks =
      !ended && tracksDecide(open, lastFact, lastDelivery, latest);
    let stage: Stage | undefined = latest?.stage;
    if (ended) stage = stageOfClass(stages, 'done');
    else if (byTracks) stage = open.laggard ?? stageOfClass(stages, 'done');
    const repaired = repairing && beginsRepair(steps.slice(first, s), begun);
    const back = byTracks ? repaired : m > firstMove;
    stays.push({
      at,
      stage,
      unmappedStatus: stage ? undefined : latest?.status,
      ended,
      backwards: rework || back ? 'return' : 'continuation',
      because: because.length === 1 ? because[0] : [...new Set(because.flat())],
    });
    if (ended === 'removed') break;
  }
  return stays;
}
