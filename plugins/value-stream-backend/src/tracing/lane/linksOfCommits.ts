import { linkByAttempt } from '../linkByAttempt';
import { Containing, linkByCommitAncestry } from '../linkByCommitAncestry';
import { linkByMergeParents } from '../linkByMergeParents';
import { LinkRow } from '../LinkRow';
import { attemptsAt } from './attemptsAt';
import { LaneState } from './LaneState';
import { MarkerLane, orderOf } from './MarkerLane';
import { shareCopies } from './shareCopies';
import { touchesService } from './touchesService';

/** What each marker of a lane says of the commits it contains, by its number. */
export function containingOf(
  lane: MarkerLane,
): readonly (Containing | undefined)[] {
  const [baseline] = orderOf(lane);
  return lane.markers.map((marker, number) =>
    marker
      ? linkByCommitAncestry(lane.what, marker, number === baseline)
      : undefined,
  );
}

/** Tells the links of single commits of a lane, by their place. */
export function linksOfCommits(
  lane: string,
  state: LaneState,
): (place: number) => readonly LinkRow[] {
  const { graph } = state;
  const markerLanes = state.lanes.map(markerLane => {
    const service = state.paths.findIndex(
      ([name]) => name === markerLane.service,
    );
    return {
      containing: containingOf(markerLane),
      first: shareCopies(graph, markerLane),
      what: markerLane.what,
      attempts: attemptsAt(graph, markerLane),
      ...(service >= 0 && { touches: touchesService(state, service) }),
    };
  });
  const others = new Map<string, LinkRow[]>();
  for (const link of state.links) {
    const list = others.get(link.to_key);
    if (list) {
      list.push(link);
    } else {
      others.set(link.to_key, [link]);
    }
  }
  return place => {
    const sha = graph.shas.shaAt(place);
    const to_key = `${lane}@${sha}`;
    const links: LinkRow[] = [];
    for (const { containing, first, touches, what, attempts } of markerLanes) {
      const by = first[place] >= 0 ? containing[first[place]] : undefined;
      const tried = attempts.get(place) ?? [];
      if ((by || tried.length) && (!touches || touches(place))) {
        links.push(
          ...[
            ...(by ? [by] : []),
            ...tried.map(one => linkByAttempt(what, one)),
          ].map(link => ({ ...link, to_key })),
        );
      }
    }
    const merge = graph.absorbedBy[place];
    if (merge >= 0) {
      links.push(linkByMergeParents(lane, sha, graph.shas.shaAt(merge)));
    }
    return [...links, ...(others.get(to_key) ?? [])];
  };
}
