import { Activity, ItemHistory, StreamDefinition } from '../model';
import { downstreamOf } from './downstreamOf';
import { Track } from './Track';
import { walkChange } from './walkChange';

const TRUSTED = 0.8;
const CARRIES_AT_MOST = 10;
const LONG_LIVED =
  /^(main|master|trunk|dev|develop|development|next|integration|staging|stage|prod|production|release([/-].*)?)$/i;

function isCarrier(key: string, history: ItemHistory): boolean {
  let carried = 0;
  for (const { from, relation } of history.links) {
    if (from === key && relation === 'implements') carried++;
  }
  const branch = history.objects.find(o => o.key === key)?.attributes.branch;
  return (
    carried > CARRIES_AT_MOST ||
    (typeof branch === 'string' && LONG_LIVED.test(branch))
  );
}

/** The change and its commits: those it is linked to and those its own activities name. */
function ownKeys(
  key: string,
  history: ItemHistory,
  activities: readonly Activity[],
): ReadonlySet<string> {
  const own = new Set([key]);
  for (const { from, to, relation } of history.links) {
    if (from === key && relation === 'contains') own.add(to);
  }
  const commits = new Set<string>();
  for (const { key: k, kind } of history.objects) {
    if (kind === 'commit') commits.add(k);
  }
  for (const { objects } of activities) {
    if (objects[0].key !== key) continue;
    for (const object of objects) {
      if (commits.has(object.key)) own.add(object.key);
    }
  }
  return own;
}

/** One track from the key of a change or commit. */
export function buildTrack(
  key: string,
  history: ItemHistory,
  activities: readonly Activity[],
  stream: StreamDefinition,
): Track {
  const own = ownKeys(key, history, activities);
  const downstream = downstreamOf(own, history, activities);
  const { steps, merged } = walkChange(
    key,
    own,
    downstream,
    activities.filter(({ objects }) => {
      const subject = objects[0].key;
      return own.has(subject) || downstream.has(subject);
    }),
    history,
    stream,
  );
  return {
    key,
    own,
    downstream,
    steps,
    merged,
    deliveredAtMerge: merged && history.deliveredBy === 'merge',
    repairs: history.links
      .filter(
        ({ from, relation }) =>
          from === key && (relation === 'reverts' || relation === 'fixes'),
      )
      .map(({ to }) => to),
  };
}

/**
 * The tracks of a work item: each change linked to it with confidence of at
 * least 0.8, except carriers, which are linked to more than 10 items or come
 * from a long-lived branch; and linked commits that belong to none of them.
 * History without facts makes no track.
 */
export function linkedTracks(
  history: ItemHistory,
  activities: readonly Activity[],
  stream: StreamDefinition,
): readonly Track[] {
  const linked = new Set<string>();
  for (const { from, to, relation, confidence } of history.links) {
    if (
      relation === 'implements' &&
      to === history.item.key &&
      confidence >= TRUSTED
    ) {
      linked.add(from);
    }
  }
  if (linked.size === 0) return [];
  const kinds = new Map(history.objects.map(({ key, kind }) => [key, kind]));
  const keys = [...linked].sort();
  const ofKind = (kind: string) =>
    keys.filter(key => kinds.get(key) === kind && !isCarrier(key, history));
  const changed = ofKind('change');
  const inChange = new Set<string>();
  for (const key of changed) {
    for (const own of ownKeys(key, history, activities)) inChange.add(own);
  }
  return [...changed, ...ofKind('commit').filter(key => !inChange.has(key))]
    .map(key => buildTrack(key, history, activities, stream))
    .filter(({ steps }) => steps.length > 0);
}
