import {
  Activity,
  DeliveryObject,
  ItemHistory,
  LinkRelation,
  ObjectKind,
} from '../model';

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
  /** The watch in which it is under way: started or requested, and not ended. */
  underWayIn: unknown;
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
const FOLLOWED: ReadonlySet<LinkRelation> = new Set<LinkRelation>([
  'contains',
  'deploys',
  'approves',
  'built-by',
  'reverts',
  'fixes',
  'implements',
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
        underWayIn: undefined,
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
  let several = false;
  let subject = item;
  for (let i = 0; i < activities.length; i++) {
    const { kind, objects } = activities[i];
    const { key } = objects[0];
    // Facts of one object often come one after the other.
    if (key !== subject.key) subject = linked(key);
    subject.kind = kind;
    subject.facts = added(subject.facts, i);
    subjects.push(subject);
    if (objects.length > 1) several = true;
  }
  for (const { from: fromKey, to: toKey, relation } of history.links) {
    if (!FOLLOWED.has(relation)) continue;
    const from = linked(fromKey);
    const to = linked(toKey);
    if (relation === 'implements') from.carries++;
    else if (relation === 'built-by') lead(from, to);
    else if (relation === 'reverts' || relation === 'fixes') {
      from.repairs = added(from.repairs, to);
    } else lead(to, from);
    if (relation === 'contains') from.contains = added(from.contains, to);
  }
  for (let i = 0; several && i < activities.length; i++) {
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
export function factsOf(
  objects: readonly Linked[],
  { subjects }: HistoryIndex,
): readonly number[] {
  const places: number[] = [];
  let count = 0;
  let first = Infinity;
  let last = -1;
  for (const one of objects) {
    const { facts } = one;
    if (one.seenBy === places || facts.length === 0) continue;
    one.seenBy = places;
    count += facts.length;
    if (facts[0] < first) first = facts[0];
    if (facts[facts.length - 1] > last) last = facts[facts.length - 1];
  }
  // Most facts between the first and the last are of these objects: finding
  // them in order is then cheaper than putting them in order.
  if (last - first < 4 * count) {
    for (let place = first; place <= last; place++) {
      if (subjects[place].seenBy === places) places.push(place);
    }
    return places;
  }
  for (const { facts } of new Set(objects)) {
    for (const place of facts) places.push(place);
  }
  return places.sort((a, b) => a - b);
}
