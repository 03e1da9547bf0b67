import { Activity, DeliveryObject, ItemHistory, ObjectKind } from '../model';

/** One object of a history: its own facts, and where its links lead. */
export interface Linked {
  readonly key: string;
  /** As its facts say, or else the history's objects. */
  kind: ObjectKind | undefined;
  object: DeliveryObject | undefined;
  /** Places of its own facts among the ordered activities, ascending. */
  facts: readonly number[];
  /** What it contains by links, and the commits that its own facts name. */
  contains: readonly Linked[];
  /** Runs, artifacts, releases, deployments and approvals one step further towards production. */
  leadsTo: readonly Linked[];
  /** What it reverts or fixes. */
  repairs: readonly Linked[];
  /** How many items it is linked to as their implementation. */
  carries: number;
  /** The walk that came here last; walks go one after the other. */
  seenBy: unknown;
}

/** A history made ready to be walked from object to object, each fact and link read once. */
export interface HistoryIndex {
  readonly item: Linked;
  readonly activities: readonly Activity[];
  /** The subject of each activity. */
  readonly subjects: readonly Linked[];
  /** Undefined where neither facts nor links nor objects name the key. */
  find(key: string): Linked | undefined;
}

const DOWNSTREAM: ReadonlySet<ObjectKind | undefined> = new Set<ObjectKind>([
  'run',
  'artifact',
  'release',
  'deployment',
  'approval',
]);
const NONE: readonly never[] = [];

function added<T>(list: readonly T[], one: T): readonly T[] {
  if (list === NONE) return [one];
  (list as T[]).push(one);
  return list;
}

function lead(from: Linked, to: Linked): void {
  if (DOWNSTREAM.has(to.kind)) from.leadsTo = added(from.leadsTo, to);
}

/** @param activities - those of the history, in the order in which they apply */
export function indexHistory(
  history: ItemHistory,
  activities: readonly Activity[],
): HistoryIndex {
  const known = new Map<string, Linked>();
  const linked = (key: string): Linked => {
    let one = known.get(key);
    if (!one) {
      one = {
        key,
        kind: undefined,
        object: undefined,
        facts: NONE,
        contains: NONE,
        leadsTo: NONE,
        repairs: NONE,
        carries: 0,
        seenBy: undefined,
      };
      known.set(key, one);
    }
    return one;
  };
  const item = linked(history.item.key);
  item.object = history.item;
  for (const object of history.objects) {
    const one = linked(object.key);
    one.object = object;
    one.kind = object.kind;
  }
  const subjects: Linked[] = [];
  for (let i = 0; i < activities.length; i++) {
    const { kind, objects } = activities[i];
    const subject = linked(objects[0].key);
    subject.kind = kind;
    subject.facts = added(subject.facts, i);
    subjects.push(subject);
  }
  for (const { from, to, relation } of history.links) {
    switch (relation) {
      case 'contains':
        linked(from).contains = added(linked(from).contains, linked(to));
        lead(linked(to), linked(from));
        break;
      case 'deploys':
      case 'approves':
        lead(linked(to), linked(from));
        break;
      case 'built-by':
        lead(linked(from), linked(to));
        break;
      case 'implements':
        linked(from).carries++;
        break;
      case 'reverts':
      case 'fixes':
        linked(from).repairs = added(linked(from).repairs, linked(to));
        break;
      default:
    }
  }
  for (let i = 0; i < activities.length; i++) {
    const { objects } = activities[i];
    for (let o = 1; o < objects.length; o++) {
      const named = linked(objects[o].key);
      lead(named, subjects[i]);
      if (named.object?.kind === 'commit') {
        subjects[i].contains = added(subjects[i].contains, named);
      }
    }
  }
  return { item, activities, subjects, find: key => known.get(key) };
}

/** Places of the facts of some objects, ascending and each once. */
export function factsOf(objects: readonly Linked[]): readonly number[] {
  const facts: number[] = [];
  for (const one of objects) {
    if (one.seenBy === facts) continue;
    one.seenBy = facts;
    for (const place of one.facts) facts.push(place);
  }
  return facts.sort((a, b) => a - b);
}
