import {
  ChosenItems,
  StreamDefinition,
  TimelineColumns,
} from '@value-stream/flow-engine';
import { Scope } from './findScope';
import { chooseStreams, keysInScope } from './itemsInScope';
import { createLabelsUsed } from './labelsUsed';
import { Items, ItemsAsked, underPolicy } from './loadItems';
import { UNCLASSIFIED } from './typeOf';
import { QueryContext } from './QueryContext';

/** The items that a map is made of, as columns. */
export interface LoadedColumns extends Omit<Items, 'timelines'> {
  readonly stream: StreamDefinition;
  /** The items asked for, stream by stream. */
  readonly given: readonly ChosenItems[];
}

type Held = TimelineColumns['held'];

/**
 * The same items as `loadItems` loads, held as columns.
 *
 * @throws InputError where the stream asked for is none of the scope's
 */
export async function loadColumns(
  context: QueryContext,
  scope: Scope,
  asked: ItemsAsked,
): Promise<LoadedColumns | undefined> {
  const streams = chooseStreams(scope, asked.stream);
  if (streams.length === 0) {
    return undefined;
  }
  const all = await context.timelines.readAllColumns(streams, asked.since);
  const keys = await keysInScope(context.database, scope, streams, all);
  const types = new Set<string>();
  const teams = new Set<string>();
  const priorities = new Set<string>();
  const labels = createLabelsUsed();
  const seen = new Set<string>();
  const given: ChosenItems[] = [];
  for (const columns of all) {
    const mask = keys && ofKeys(columns, keys);
    const [inScope] = narrowed(
      [{ columns }],
      ({ keys: own, endedAt }, item) =>
        endedAt[item] >= asked.since &&
        mask?.[item] !== 0 &&
        !(streams.length > 1 && seen.has(own[item])),
    );
    if (streams.length > 1) {
      columns.held.keys.forEach((key, item) => {
        if (inScope.chosen?.[item] === 1) seen.add(key);
      });
    }
    describe(inScope, { types, teams, priorities, labels });
    given.push(...narrowed([inScope], askedFor(columns, asked)));
  }
  return {
    stream: underPolicy(streams[0], asked.reopenPolicy),
    pooled: streams.map(({ ref }) => ref),
    types: [...types].sort(),
    teams: [...teams].sort(),
    labels: labels.mostUsed(),
    priorities: [...priorities].sort(),
    given,
  };
}

const masks = new WeakMap<
  ReadonlySet<string>,
  WeakMap<TimelineColumns, Uint8Array>
>();

/** By place, 1 for the items whose keys are among those; looked up once for as long as both are kept. */
function ofKeys(
  columns: TimelineColumns,
  keys: ReadonlySet<string>,
): Uint8Array {
  const known = masks.get(keys) ?? new WeakMap<TimelineColumns, Uint8Array>();
  masks.set(keys, known);
  let mask = known.get(columns);
  if (mask?.length !== columns.held.items) {
    mask = Uint8Array.from(columns.held.keys, key => (keys.has(key) ? 1 : 0));
    known.set(columns, mask);
  }
  return mask;
}

/** Those of the chosen items that a test keeps. */
export function narrowed(
  given: readonly ChosenItems[],
  keeps: (held: Held, item: number) => boolean,
): readonly ChosenItems[] {
  return given.map(({ columns, chosen }) => {
    const { held } = columns;
    const kept = new Uint8Array(held.items);
    for (let item = 0; item < kept.length; item += 1) {
      kept[item] = chosen?.[item] !== 0 && keeps(held, item) ? 1 : 0;
    }
    return { columns, chosen: kept };
  });
}

/** Adds the types, teams, priorities and labels that the chosen items have. */
function describe(
  { columns, chosen }: ChosenItems,
  used: {
    readonly types: Set<string>;
    readonly teams: Set<string>;
    readonly priorities: Set<string>;
    readonly labels: ReturnType<typeof createLabelsUsed>;
  },
): void {
  const { described, held } = columns;
  const ownTypes = new Set<number>();
  const ownTeams = new Set<number>();
  const ownPriorities = new Set<number>();
  const uses = new Int32Array(described.labelNames.texts.length);
  for (let item = 0; item < held.items; item += 1) {
    if (chosen?.[item] === 0) continue;
    ownTypes.add(described.types[item]);
    ownTeams.add(described.teams[item]);
    ownPriorities.add(described.priorities[item]);
    const first = item === 0 ? 0 : described.labelsEnd[item - 1];
    for (let row = first; row < described.labelsEnd[item]; row += 1) {
      uses[described.labels[row]] += 1;
    }
  }
  for (const type of ownTypes) {
    used.types.add(type < 0 ? UNCLASSIFIED : described.typeNames.texts[type]);
  }
  for (const team of ownTeams) {
    if (team >= 0) used.teams.add(described.teamNames.texts[team]);
  }
  for (const priority of ownPriorities) {
    if (priority >= 0) {
      used.priorities.add(described.priorityNames.texts[priority]);
    }
  }
  uses.forEach((count, label) =>
    used.labels.add(described.labelNames.texts[label], count),
  );
}

/** Tells the items of asked types, teams, priorities and labels. */
function askedFor(
  { described }: TimelineColumns,
  { types, teams, labels, priorities }: ItemsAsked,
): (held: Held, item: number) => boolean {
  const { typeNames, teamNames, labelNames, priorityNames } = described;
  const isType = typeNames.texts.map(text => !!types?.includes(text));
  const isTeam = teamNames.texts.map(text => !!teams?.includes(text));
  const isPriority = priorityNames.texts.map(
    text => !!priorities?.includes(text),
  );
  const isLabel = labelNames.texts.map(text => !!labels?.includes(text));
  return (_, item) => {
    const type = described.types[item];
    const team = described.teams[item];
    if (
      types?.length &&
      !(type < 0 ? types.includes(UNCLASSIFIED) : isType[type])
    ) {
      return false;
    }
    if (teams?.length && !(team < 0 ? teams.includes('') : isTeam[team])) {
      return false;
    }
    const priority = described.priorities[item];
    if (
      priorities?.length &&
      !(priority < 0 ? priorities.includes('') : isPriority[priority])
    ) {
      return false;
    }
    if (!labels?.length) return true;
    const first = item === 0 ? 0 : described.labelsEnd[item - 1];
    return described.labels
      .subarray(first, described.labelsEnd[item])
      .some(label => isLabel[label]);
  };
}
