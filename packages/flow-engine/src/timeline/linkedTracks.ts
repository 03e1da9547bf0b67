import { ItemHistory, StreamDefinition } from '../model';
import { buildTrack, ownObjects } from './buildTrack';
import { HistoryIndex, Linked } from './HistoryIndex';
import { Track } from './Track';

const TRUSTED = 0.8;
const CARRIES_AT_MOST = 10;
const LONG_LIVED =
  /^(main|master|trunk|dev|develop|development|next|integration|staging|stage|prod|production|release([/-].*)?)$/i;

function isCarrier({ carries, object }: Linked): boolean {
  const branch = object?.attributes.branch;
  return (
    carries > CARRIES_AT_MOST ||
    (typeof branch === 'string' && LONG_LIVED.test(branch))
  );
}

/** Changes and commits that implement the item for all we may trust, in the order of their keys. */
function implementing(history: ItemHistory, index: HistoryIndex): Linked[] {
  const found: Linked[] = [];
  for (const { from, to, relation, confidence } of history.links) {
    if (
      relation !== 'implements' ||
      confidence < TRUSTED ||
      to !== history.item.key
    ) {
      continue;
    }
    const one = index.find(from);
    if (!one || one.seenBy === found || isCarrier(one)) continue;
    one.seenBy = found;
    found.push(one);
  }
  return found.length > 1
    ? found.sort((a, b) => (a.key < b.key ? -1 : 1))
    : found;
}

/**
 * The tracks of a work item: each change linked to it with confidence of at
 * least 0.8, except carriers, which are linked to more than 10 items or come
 * from a long-lived branch; and linked commits that belong to none of them.
 * History without facts makes no track.
 */
export function linkedTracks(
  history: ItemHistory,
  index: HistoryIndex,
  stream: StreamDefinition,
): readonly Track[] {
  const linked = implementing(history, index);
  const tracks: Track[] = [];
  const take = (one: Linked) => {
    const track = buildTrack(one, index, history, stream);
    if (track.steps.length > 0) tracks.push(track);
  };
  for (const one of linked) if (one.object?.kind === 'change') take(one);
  const commits = linked.filter(({ object }) => object?.kind === 'commit');
  if (commits.length === 0) return tracks;
  const inChange = new Set(
    linked
      .filter(({ object }) => object?.kind === 'change')
      .flatMap(change => ownObjects(change)),
  );
  for (const commit of commits) if (!inChange.has(commit)) take(commit);
  return tracks;
}
