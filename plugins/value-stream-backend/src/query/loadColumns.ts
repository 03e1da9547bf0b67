import {
  ChosenItems,
  StreamDefinition,
  TimelineColumns,
} from '@value-stream/flow-engine';
import { Scope } from './findScope';
import { chooseStreams } from './chooseStreams';
import { columnsByClass } from './columnsByClass';
import { keysInScope } from './itemsInScope';
import { itemsSince } from './itemsSince';
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
    const inScope = itemsSince(columns, masks[place], asked.since);
    inScope.types.forEach(type => types.add(type));
    inScope.teams.forEach(team => teams.add(team));
    inScope.priorities.forEach(priority => priorities.add(priority));
    inScope.labels.forEach(([label, uses]) => labels.add(label, uses));
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
