import { LedgerEntry } from '@value-stream/demo-company';

/** Entries of one kind. */
export type Entry<Kind extends LedgerEntry['kind']> = Extract<
  LedgerEntry,
  { kind: Kind }
>;

/** The ledger's entries of a kind, in the order in which they became known. */
export function entriesOf<Kind extends LedgerEntry['kind']>(
  ledger: readonly LedgerEntry[],
  kind: Kind,
): readonly Entry<Kind>[] {
  return ledger.filter((entry): entry is Entry<Kind> => entry.kind === kind);
}

/** One entry of an item into a stage. */
export interface Entered {
  /** Id of the stage in the stream's template. */
  readonly stage: string;
  readonly at: number;
}

/**
 * What stages the ledger says items entered, by item, in order; the same stage
 * twice in a row is one stay.
 *
 * @param part - `observable`: what the tools tell; `all`: what really happened
 * @param heardFrom - from when on the tools' deliveries were taken: what they
 * tell once, and forget, is observable from then on
 */
export function stagesEntered(
  ledger: readonly LedgerEntry[],
  part: 'observable' | 'all',
  heardFrom: number = Infinity,
): ReadonlyMap<string, readonly Entered[]> {
  const entered = new Map<string, Entered[]>();
  for (const entry of entriesOf(ledger, 'stage')) {
    const { item, at } = entry;
    const heard = at >= heardFrom;
    const shown =
      part === 'all'
        ? entry.told !== 'unheard'
        : entry.told === undefined
        ? entry.part === 'observable'
        : heard === (entry.told === 'once');
    if (!shown) {
      continue;
    }
    const stage = entry.stage === 'board' ? 'advisory-board' : entry.stage;
    const told = entered.get(item) ?? [];
    if (told.at(-1)?.stage !== stage) {
      told.push({ stage, at });
    }
    entered.set(item, told);
  }
  return entered;
}
