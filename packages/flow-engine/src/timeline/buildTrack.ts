import { ItemHistory, StreamDefinition } from '../model';
import { downstreamOf } from './downstreamOf';
import { factsOf, HistoryIndex, Linked } from './HistoryIndex';
import { Track } from './Track';
import { walkChange } from './walkChange';

/** The change and its commits: those it is linked to and those its own activities name. */
export function ownObjects(change: Linked): readonly Linked[] {
  const own = [change];
  change.seenBy = own;
  for (const one of change.contains) {
    if (one.seenBy === own) continue;
    one.seenBy = own;
    own.push(one);
  }
  return own;
}

/** One track from a change or commit. */
export function buildTrack(
  change: Linked,
  index: HistoryIndex,
  history: ItemHistory,
  stream: StreamDefinition,
): Track {
  const own = ownObjects(change);
  const downstream = downstreamOf(own);
  const facts = factsOf([...own, ...downstream], index);
  const { steps, merged } = walkChange(
    { change, own, downstream, facts },
    index,
    history.deliveredBy,
    stream,
  );
  return {
    own,
    facts,
    steps,
    merged,
    deliveredAtMerge: merged && history.deliveredBy === 'merge',
    repairs: change.repairs,
  };
}
