import {
  ChosenItems,
  StreamDefinition,
  TimelineColumns,
} from '@value-stream/flow-engine';
import { Scope } from './findScope';
import { chooseStreams } from './chooseStreams';
import { columnsByClass } from './columnsByClass';
import { keysInScope } from './itemsInScope';
import { createLabelsUsed } from './labelsUsed';
import { Items, ItemsAsked, underPolicy } from './loadItems';
import { UNCLASSIFIED } from './typeOf';
import { QueryContext } from './QueryContext';
import { scopeMasks } from './scopeMasks';

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
  const chosenStreams = await chooseStreams(
    context.database,
    scope,
    asked.stream,
  );
  if (!chosenStreams) {
    return undefined;
  }
  const { stream, streams, byClass } = chosenStreams;
  const all = byClass
    ? await columnsByClass(context.timelines, chosenStreams, asked.since)
    : await context.timelines.readAllColumns(streams, asked.since);
  const keys = await keysInScope(context.database, scope, streams, all);
  const types = new Set<string>();
  const teams = new Set<string>();
  const priorities = new Set<string>();
  const labels = createLabelsUsed();
  const masks = scopeMasks(all, keys);
  const filtered = [
    asked.types,
    asked.teams,
    asked.labels,
    asked.priorities,
  ].some(names => names?.length);
  const given = all.map((columns, place): ChosenItems => {
    const inScope = endedSince(columns, masks[place], asked.since);
    describe(inScope, { types, teams, priorities, labels });
    return filtered
      ? narrowed([inScope], askedFor(columns, asked))[0]
      : inScope;
  });
  return {
    stream: underPolicy(stream, asked.reopenPolicy),
    pooled: streams.map(({ ref }) => ref),
    types: [...types].sort(),
    teams: [...teams].sort(),
    labels: labels.mostUsed(),
    priorities: [...priorities].sort(),
    given,
  };
}

/** Those of a mask that are open, or ended at or after an instant. */
function endedSince(
  columns: TimelineColumns,
  mask: Uint8Array | undefined,
  since: number,
): ChosenItems & { readonly chosen: Uint8Array } {
  const { items, endedAt } = columns.held;
  const chosen = new Uint8Array(items);
  for (let item = 0; item < items; item += 1) {
    if (endedAt[item] >= since && mask?.[item] !== 0) chosen[item] = 1;
  }
  return { columns, chosen };
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
  {
    columns: { described, held },
    chosen,
  }: ChosenItems & { readonly chosen: Uint8Array },
  used: {
    readonly types: Set<string>;
    readonly teams: Set<string>;
    readonly priorities: Set<string>;
    readonly labels: ReturnType<typeof createLabelsUsed>;
  },
): void {
  const types = namesUsed(described.types, described.typeNames.texts, chosen);
  for (const type of types) used.types.add(type ?? UNCLASSIFIED);
  const teams = namesUsed(described.teams, described.teamNames.texts, chosen);
  for (const team of teams) if (team !== undefined) used.teams.add(team);
  for (const priority of namesUsed(
    described.priorities,
    described.priorityNames.texts,
    chosen,
  )) {
    if (priority !== undefined) used.priorities.add(priority);
  }
  const { labels, labelsEnd, labelNames } = described;
  const uses = new Int32Array(labelNames.texts.length);
  if (uses.length > 0) {
    for (let item = 0; item < held.items; item += 1) {
      if (chosen[item] === 0) continue;
      const first = item === 0 ? 0 : labelsEnd[item - 1];
      for (let row = first; row < labelsEnd[item]; row += 1) {
        uses[labels[row]] += 1;
      }
    }
  }
  uses.forEach((count, label) =>
    used.labels.add(labelNames.texts[label], count),
  );
}

/** Names that chosen items have; undefined among them where one has none. */
function namesUsed(
  numbers: Int32Array,
  texts: readonly string[],
  chosen: Uint8Array,
): readonly (string | undefined)[] {
  // At 0 those without a name, whose number is below 0.
  const used = new Uint8Array(texts.length + 1);
  for (let item = 0; item < chosen.length; item += 1) {
    if (chosen[item] === 1) used[Math.max(numbers[item], -1) + 1] = 1;
  }
  return [undefined, ...texts].filter((_, number) => used[number] === 1);
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
