import { LedgerEntry } from '../ledger/Ledger';
import { Instant } from '../tools/PlayedTool';

/** What the ledger tells of one item. */
export interface ItemHistory {
  readonly item: string;
  readonly stream: string;
  readonly team: string;
  readonly component: string;
  readonly stages: readonly { readonly stage: string; readonly at: Instant }[];
}

export function itemHistories(
  entries: readonly LedgerEntry[],
): readonly ItemHistory[] {
  const found = new Map<
    string,
    ItemHistory & { stages: { stage: string; at: Instant }[] }
  >();
  for (const entry of entries) {
    if (entry.kind === 'item') {
      const { item, stream, team, component } = entry;
      found.set(item, { item, stream, team, component, stages: [] });
    } else if (entry.kind === 'stage' && entry.part === 'observable') {
      const { stage, at } = entry;
      found.get(entry.item)!.stages.push({ stage, at });
    }
  }
  return [...found.values()];
}

/** When the item first entered a stage. */
export function firstAt(
  { stages }: ItemHistory,
  wanted: string,
): Instant | undefined {
  return stages.find(({ stage }) => stage === wanted)?.at;
}
