import {
  keepWith,
  StreamDefinition,
  Timeline,
  Visit,
} from '@value-stream/flow-engine';
import { classIdOf } from './streamByClass';

type List = readonly Timeline[];

const lists = keepWith<
  List,
  { readonly stages: StreamDefinition['stages']; readonly byClass: List }
>();

/**
 * The timelines of a stream with the classes of its stages in their place; the
 * same list for the same list. What began, was returned or ended stays so, as
 * the stream itself says it.
 */
export function timelinesByClass(
  list: List,
  { stages }: Pick<StreamDefinition, 'stages'>,
): List {
  const known = lists.get(list);
  if (known?.stages === stages) {
    return known.byClass;
  }
  const classOf = new Map(stages.map(stage => [stage.id, classIdOf(stage)]));
  const byClass = list.map(timeline => ({
    ...timeline,
    visits: visitsByClass(timeline.visits, classOf),
  }));
  lists.set(list, { stages, byClass });
  return byClass;
}

/** Stays in one class in a row are one, but for those that the item was sent back to or that another team took over. */
function visitsByClass(
  visits: readonly Visit[],
  classOf: ReadonlyMap<string, string>,
): readonly Visit[] {
  const merged: Visit[] = [];
  for (const visit of visits) {
    const { stageId } = visit;
    const own = stageId === null ? null : classOf.get(stageId) ?? null;
    const last = merged.at(-1);
    if (
      last &&
      own !== null &&
      last.stageId === own &&
      last.team === visit.team &&
      visit.entry !== 'return'
    ) {
      merged[merged.length - 1] = { ...last, to: visit.to };
    } else {
      merged.push({ ...visit, stageId: own });
    }
  }
  return merged;
}
