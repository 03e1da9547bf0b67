import { ChosenItems, TimelineColumns } from '@value-stream/flow-engine';
import { UNCLASSIFIED } from './typeOf';

/** Items that are open or ended late enough, and what they can be asked by. */
export interface ItemsSince extends ChosenItems {
  readonly chosen: Uint8Array;
  /** With `unclassified` where one has none. */
  readonly types: readonly string[];
  readonly teams: readonly string[];
  readonly priorities: readonly string[];
  /** Labels and how many of the items have each. */
  readonly labels: readonly (readonly [label: string, uses: number])[];
}

interface Kept {
  /** The answer is the same for instants above the first and up to the second. */
  readonly above: number;
  readonly upTo: number;
  readonly items: ItemsSince;
}

/** Answers kept of one set of items. */
const MOST_KEPT = 8;

/** By the mask, or by the columns where there is none. */
const kept = new WeakMap<object, Kept[]>();

/**
 * Those of a mask that are open, or ended at an instant or later. A window
 * that goes on with the clock has the same ones until one of them ends before
 * it: they are looked up anew when that is so.
 *
 * @param mask - by place, 0 for an item to leave out; all count where absent
 */
export function itemsSince(
  columns: TimelineColumns,
  mask: Uint8Array | undefined,
  since: number,
): ItemsSince {
  const known = kept.get(mask ?? columns) ?? [];
  kept.set(mask ?? columns, known);
  const { items: length } = columns.held;
  const place = known.findIndex(
    ({ above, upTo, items }) =>
      items.columns === columns &&
      items.chosen.length === length &&
      above < since &&
      since <= upTo,
  );
  const [found] = place < 0 ? [] : known.splice(place, 1);
  const own = found ?? chooseSince(columns, mask, since);
  known.push(own);
  if (known.length > MOST_KEPT) {
    known.shift();
  }
  return own.items;
}

function chooseSince(
  columns: TimelineColumns,
  mask: Uint8Array | undefined,
  since: number,
): Kept {
  const { items, endedAt } = columns.held;
  const chosen = new Uint8Array(items);
  let above = -Infinity;
  let upTo = Infinity;
  for (let item = 0; item < items; item += 1) {
    const at = endedAt[item];
    if (at < since) {
      if (at > above) above = at;
      continue;
    }
    if (at < upTo) upTo = at;
    if (mask?.[item] !== 0) chosen[item] = 1;
  }
  return { above, upTo, items: { columns, chosen, ...used(columns, chosen) } };
}

function used(
  { described, held }: TimelineColumns,
  chosen: Uint8Array,
): Omit<ItemsSince, 'columns' | 'chosen'> {
  const { typeNames, teamNames, priorityNames, labelNames } = described;
  const { labels, labelsEnd } = described;
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
  return {
    types: namesUsed(described.types, typeNames.texts, chosen).map(
      type => type ?? UNCLASSIFIED,
    ),
    teams: named(namesUsed(described.teams, teamNames.texts, chosen)),
    priorities: named(
      namesUsed(described.priorities, priorityNames.texts, chosen),
    ),
    labels: [...uses].map((count, label) => [labelNames.texts[label], count]),
  };
}

/** Names that chosen items have; undefined among them where one has none. */
function namesUsed(
  numbers: Int32Array,
  texts: readonly string[],
  chosen: Uint8Array,
): readonly (string | undefined)[] {
  // At 0 those without a name, whose number is below 0.
  const isUsed = new Uint8Array(texts.length + 1);
  for (let item = 0; item < chosen.length; item += 1) {
    if (chosen[item] === 1) isUsed[Math.max(numbers[item], -1) + 1] = 1;
  }
  return [undefined, ...texts].filter((_, number) => isUsed[number] === 1);
}

function named(names: readonly (string | undefined)[]): readonly string[] {
  return names.filter((name): name is string => name !== undefined);
}
