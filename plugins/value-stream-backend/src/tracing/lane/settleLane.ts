import { giveWay } from '../../log/giveWay';
import { laneName } from '../laneName';
import { linkByPatchId } from '../linkByPatchId';
import { LoadedMarker } from '../loadMarkers';
import { shaOf } from '../laneOf';
import { absorbMerges } from './absorbMerges';
import { assignMarkers } from './assignMarkers';
import { attemptsAt } from './attemptsAt';
import { compareKeys } from './compareKeys';
import { containingOf } from './linksOfCommits';
import { createMarkerLane } from './MarkerLane';
import { ReadLane } from './readLane';
import { SEGMENT_PLACES } from './segments';
import { shareCopies } from './shareCopies';

/** What a walk changed. */
export interface Settled {
  /** Places of known commits whose links may be others than before, ascending. */
  readonly places: readonly number[];
  /** Segments of which a place changed, ascending. */
  readonly segments: readonly number[];
}

/** What one of the lanes of a state said before there was news. */
export interface SaidBefore {
  /** The first markers by place that copies shared, where patch ids were known. */
  readonly shared?: Int32Array;
  readonly attempts: ReturnType<typeof attemptsAt>;
}

/**
 * Brings a lane's state to what is known of it now.
 *
 * @param before - for each lane of the state
 * @param knownBefore - how many places there were
 */
export async function settleLane(
  lane: string,
  { state, standing, written, relinked }: ReadLane,
  before: readonly SaidBefore[],
  knownBefore: number,
): Promise<Settled> {
  const { graph } = state;
  const { size } = graph;
  const touched = new Uint8Array(size);
  const changed = new Uint8Array(Math.ceil(size / SEGMENT_PLACES));
  const change = (place: number) => {
    changed[Math.floor(place / SEGMENT_PLACES)] = 1;
  };
  const touch = (place: number) => {
    if (place >= 0) {
      touched[place] = 1;
    }
  };
  for (let place = knownBefore; place < size; place += 1) {
    change(place);
  }
  for (const place of written) {
    change(place);
    touch(place);
    // The paths of what a merge brought in are the merge's.
    touch(graph.absorbedBy[place]);
  }
  if (written.length) {
    const absorbed = absorbMerges(graph);
    for (let place = 0; place < size; place += 1) {
      if (absorbed[place] !== graph.absorbedBy[place]) {
        [place, absorbed[place], graph.absorbedBy[place]].forEach(touch);
        change(place);
      }
    }
    graph.absorbedBy = absorbed;
    written.forEach(place => touch(absorbed[place]));
  }
  const groups = groupMarkers(standing.markers);
  const attempts = groupMarkers(standing.attempts);
  const lanes = new Map(state.lanes.map((one, i) => [one.what, { one, i }]));
  const relaid =
    lanes.size !== groups.size || [...groups.keys()].some(w => !lanes.has(w));
  for (const what of new Set([...lanes.keys(), ...groups.keys()])) {
    const found = groups.get(what) ?? [];
    const known = lanes.get(what);
    const markerLane =
      known?.one ?? createMarkerLane(what, found[0].deployment?.service);
    lanes.set(what, { one: markerLane, i: -1 });
    const wordsBefore = containingOf(markerLane);
    const firstBefore = markerLane.first.slice();
    const said = known && before[known.i];
    const sharedBefore = said?.shared ?? firstBefore;
    assignMarkers(graph, markerLane, found, relinked);
    markerLane.attempts = (attempts.get(what) ?? []).map(attempt => ({
      ...attempt,
      place: graph.find(attempt.commit),
    }));
    differentAttempts(
      said?.attempts ?? new Map(),
      attemptsAt(graph, markerLane),
    ).forEach(touch);
    const words = containingOf(markerLane);
    const other = words.map(
      (one, number) =>
        one?.evidence !== wordsBefore[number]?.evidence ||
        one?.confidence !== wordsBefore[number]?.confidence,
    );
    const shared = shareCopies(graph, markerLane);
    for (let place = 0; place < size; place += 1) {
      const was = place < sharedBefore.length ? sharedBefore[place] : -1;
      const is = shared[place];
      if (is !== was || (is >= 0 && other[is])) {
        touch(place);
      }
      if (
        markerLane.first[place] !==
        (place < firstBefore.length ? firstBefore[place] : -1)
      ) {
        change(place);
      }
    }
    await giveWay();
  }
  state.lanes = [...groups.keys()]
    .sort(compareKeys)
    .map(what => lanes.get(what)!.one);
  settleLinks(lane, { state, standing, written, relinked }).forEach(touch);
  return {
    places: placesOf(touched).filter(place => graph.isKnown(place)),
    segments: relaid ? [...changed.keys()] : placesOf(changed),
  };
}

/** Releases, and deployments by service and environment, in words. */
function groupMarkers(
  markers: readonly LoadedMarker[],
): ReadonlyMap<string, readonly LoadedMarker[]> {
  const groups = new Map<string, LoadedMarker[]>();
  for (const marker of markers) {
    const what = laneName(marker);
    const group = groups.get(what);
    if (group) {
      group.push(marker);
    } else {
      groups.set(what, [marker]);
    }
  }
  return groups;
}

/** Places of which other attempts are told than before. */
function differentAttempts(
  before: SaidBefore['attempts'],
  now: SaidBefore['attempts'],
): readonly number[] {
  const told = (attempts: SaidBefore['attempts'], place: number) =>
    attempts
      .get(place)
      ?.map(({ key, confidence }) => `${key} ${confidence}`)
      .join('\n');
  return [...new Set([...before.keys(), ...now.keys()])].filter(
    place => told(before, place) !== told(now, place),
  );
}

/** Finds the links that need the lane as a whole. @returns places of commits at which they differ */
function settleLinks(
  lane: string,
  { state, standing }: ReadLane,
): readonly number[] {
  const { graph } = state;
  const before = new Map(
    state.links.map(link => [JSON.stringify(link), link.to_key]),
  );
  state.links = [
    ...standing.abbreviated,
    ...linkByPatchId(lane, state.patched, graph),
  ].map(
    ({ from_key, to_key, relation, method, confidence, evidence, rule }) => ({
      from_key,
      to_key,
      relation,
      method,
      confidence,
      evidence,
      rule,
    }),
  );
  const ends: string[] = [];
  for (const link of state.links) {
    if (!before.delete(JSON.stringify(link))) {
      ends.push(link.to_key);
    }
  }
  return [...ends, ...before.values()].map(key => graph.find(shaOf(key)));
}

function placesOf(marks: Uint8Array): number[] {
  const places: number[] = [];
  marks.forEach((mark, place) => {
    if (mark) {
      places.push(place);
    }
  });
  return places;
}
