import { Timeline } from '../model';
import { grown } from './growColumns';
import { createNames, Names } from './Names';

/** What items are called: numbers of texts, −1 where there is none. @public */
export interface DescribedItems {
  types: Int32Array;
  teams: Int32Array;
  priorities: Int32Array;
  /** Row behind an item's last label. */
  labelsEnd: Int32Array;
  labels: Int32Array;
  readonly typeNames: Names;
  readonly teamNames: Names;
  readonly priorityNames: Names;
  readonly labelNames: Names;
}

type ItemNames = Pick<
  DescribedItems,
  'typeNames' | 'teamNames' | 'priorityNames' | 'labelNames'
>;

/**
 * Makes an empty description.
 *
 * @param names - those of another one, where numbers shall mean the same
 */
export function createDescription(names?: ItemNames): DescribedItems {
  return {
    types: new Int32Array(0),
    teams: new Int32Array(0),
    priorities: new Int32Array(0),
    labelsEnd: new Int32Array(0),
    labels: new Int32Array(0),
    typeNames: names?.typeNames ?? createNames(),
    teamNames: names?.teamNames ?? createNames(),
    priorityNames: names?.priorityNames ?? createNames(),
    labelNames: names?.labelNames ?? createNames(),
  };
}

function growDescription(described: DescribedItems, length: number): void {
  if (length <= described.types.length) return;
  described.types = grown(described.types, length);
  described.teams = grown(described.teams, length);
  described.priorities = grown(described.priorities, length);
  described.labelsEnd = grown(described.labelsEnd, length);
}

/** Writes what an item at a place is called; those before it are written. */
export function describeItem(
  described: DescribedItems,
  place: number,
  { type, team, priority, labels }: Timeline,
): void {
  const { typeNames, teamNames, priorityNames, labelNames } = described;
  growDescription(described, place + 1);
  let end = place === 0 ? 0 : described.labelsEnd[place - 1];
  described.types[place] = type === undefined ? -1 : typeNames.numberOf(type);
  described.teams[place] = team === undefined ? -1 : teamNames.numberOf(team);
  described.priorities[place] =
    priority === undefined ? -1 : priorityNames.numberOf(priority);
  described.labels = grown(described.labels, end + labels.length);
  for (const label of labels) {
    described.labels[end++] = labelNames.numberOf(label);
  }
  described.labelsEnd[place] = end;
}

/** Copies what the items from `first` to before `end` are called to a place in another description with the same names. */
export function copyDescription(
  source: DescribedItems,
  target: DescribedItems,
  place: number,
  { first, end }: { readonly first: number; readonly end: number },
): void {
  if (end <= first) return;
  growDescription(target, place + end - first);
  for (const column of ['types', 'teams', 'priorities'] as const) {
    target[column].set(source[column].subarray(first, end), place);
  }
  const label = first === 0 ? 0 : source.labelsEnd[first - 1];
  const at = place === 0 ? 0 : target.labelsEnd[place - 1];
  const labels = source.labels.subarray(label, source.labelsEnd[end - 1]);
  target.labels = grown(target.labels, at + labels.length);
  target.labels.set(labels, at);
  for (let item = first; item < end; item++) {
    target.labelsEnd[place + item - first] =
      source.labelsEnd[item] + at - label;
  }
}
