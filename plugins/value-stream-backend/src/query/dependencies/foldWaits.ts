import { DependencyEvidence, WaitShare } from '@value-stream/flow-engine';
import { WaitRow } from '../../projection/waitRow';
import { ItemWaits } from './ItemWaits';

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly stalled: boolean;
  readonly shares: WaitShare[];
}

interface Item {
  readonly doneAt: number;
  readonly stretches: Stretch[];
}

/** Rows of `wait` as the engine knows stretches, by item. */
export function foldWaits(
  rows: readonly WaitRow[],
): ReadonlyMap<string, readonly ItemWaits[]> {
  const items = new Map<string, Item[]>();
  const inOrder = [...rows].sort(
    (a, b) =>
      compare(a.item_key, b.item_key) ||
      a.episode - b.episode ||
      a.from_at - b.from_at ||
      compare(a.party, b.party) ||
      compare(a.entity, b.entity),
  );
  for (const row of inOrder) {
    let episodes = items.get(row.item_key);
    if (!episodes) {
      episodes = [];
      items.set(row.item_key, episodes);
    }
    let item = episodes[episodes.length - 1];
    if (item?.doneAt !== row.done_at) {
      item = { doneAt: row.done_at, stretches: [] };
      episodes.push(item);
    }
    let stretch = item.stretches[item.stretches.length - 1];
    if (stretch?.from !== row.from_at) {
      stretch = {
        from: row.from_at,
        to: row.to_at,
        stalled: row.stalled === 1,
        shares: [],
      };
      item.stretches.push(stretch);
    }
    stretch.shares.push(shareOf(row));
  }
  return items;
}

/** The share that a row holds. */
export function shareOf(
  row: Pick<
    WaitRow,
    'party' | 'entity' | 'parts' | 'worked' | 'evidence' | 'item_keys' | 'via'
  >,
): WaitShare {
  return {
    party: row.party,
    ...(row.entity && { entity: row.entity }),
    parts: row.parts,
    worked: row.worked === 1,
    evidence: evidenceOf(row.evidence),
    itemKeys: listOf(row.item_keys),
    via: listOf(row.via),
  };
}

/** Few combinations of kinds stand in very many rows. */
const evidences = new Map<string, readonly DependencyEvidence[]>();

function evidenceOf(text: string): readonly DependencyEvidence[] {
  let evidence = evidences.get(text);
  if (!evidence) {
    evidence = text.split(',') as DependencyEvidence[];
    evidences.set(text, evidence);
  }
  return evidence;
}

const NONE: readonly string[] = [];

function listOf(text: string): readonly string[] {
  return text === '[]' ? NONE : JSON.parse(text);
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
