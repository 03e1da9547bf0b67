import {
  DependencyDelays,
  DependencyEvidence,
  doneWaits,
  Window,
} from '@value-stream/flow-engine';
import { TieRow } from '../../projection/waitRow';
import { QueryContext } from '../QueryContext';
import { DependencyQuery } from './DependencyQuery';
import { loadChildTies } from './loadChildTies';
import { WaitsInView } from './lookAtWaits';
import { releasedPairs } from './releasedPairs';
import { relationsOf } from './relationsOf';
import { rolloutDaysOf } from './rolloutDaysOf';
import { StructureAsked } from './structureOf';
import { tiedKeys } from './tiedKeys';

/**
 * What structure is found in: ties of the items done in the window and in the
 * one before, children beside the group's, and who releases on the same days.
 */
export async function loadStructure(
  context: QueryContext,
  view: WaitsInView,
  query: DependencyQuery,
  {
    now,
    before,
    windowBefore,
  }: {
    readonly now: DependencyDelays;
    readonly before: DependencyDelays;
    readonly windowBefore: Window;
  },
): Promise<Omit<StructureAsked, 'party' | 'readable'>> {
  const { database } = context;
  const { scope, group, index } = view;
  const { between, window, evidence } = query;
  const asks = (kind: DependencyEvidence) => !evidence || evidence.has(kind);
  const members = scope.entityRefs ?? index.membersOf(scope.entityRef);
  const released = async () => {
    const days = await rolloutDaysOf(database, context.now());
    const own = new Set(members);
    return releasedPairs(
      members,
      ref => !own.has(ref),
      days.within(window),
      days.within(windowBefore),
    );
  };
  return {
    group,
    index,
    between,
    relations: asks('relation')
      ? [...relationsOf(members, await context.entities.read())]
      : [],
    ties: tiesIn(view, query, window),
    tiesBefore: tiesIn(view, query, windowBefore),
    children: asks('child') ? await loadChildTies(database, group, window) : [],
    released: asks('released-together') ? await released() : [],
    done: now.items,
    doneBefore: before.items,
    delayed: new Set(now.edges.map(edge => edge.party)),
  };
}

/** Ties of the items that are counted, and of parents, which count in no figure, of the kinds asked for. */
function tiesIn(
  { waits, given, group }: WaitsInView,
  { evidence }: DependencyQuery,
  window: Window,
): readonly TieRow[] {
  const byStream = [...waits.values()].map(({ ties }) => ties);
  const all = byStream.flat();
  if (all.length === 0) {
    return all;
  }
  const keys = tiedKeys(doneWaits(given, window), byStream);
  const isParents = ({ evidence: kind, done_at, own }: TieRow) =>
    kind === 'child' &&
    done_at !== null &&
    done_at >= window.from &&
    done_at < window.to &&
    (!group.entityRefs || group.entityRefs.has(own));
  return all.filter(
    tie =>
      (keys.has(tie.item_key) || isParents(tie)) &&
      (!evidence || evidence.has(tie.evidence as DependencyEvidence)),
  );
}
