import { DependencyEvidence, Window } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { WaitRow } from '../../projection/waitRow';
import { waitsForName } from '../../projection/waitsForName';
import { factVersions } from '../factVersions';
import { Group } from './groupOf';
import { loadIncoming } from './loadIncoming';

/** Rows kept, over all groups. */
const MOST_KEPT = 200_000;

/** A share that a group has in a wait of somebody else's item. */
export interface IncomingWait extends WaitRow {
  readonly kinds: readonly DependencyEvidence[];
  /** Whether nobody but the group had a share in that stretch. */
  readonly alone: boolean;
}

/** The shares that a group has in waits of others' items. */
export interface IncomingWaits {
  /** Those of items done in a window. */
  within(window: Window): readonly IncomingWait[];
}

interface Kept {
  readonly version: string;
  readonly since: number;
  readonly rows: readonly IncomingWait[];
}

const keptOf = new WeakMap<Knex, Map<string, Kept>>();

/**
 * The waits of others for a group, of items done at or after `since`. They are
 * kept for as long as nobody waits differently for one of its parties.
 */
export async function incomingWaits(
  database: Knex,
  group: Group,
  since: number,
): Promise<IncomingWaits> {
  const kept = keptOf.get(database) ?? new Map<string, Kept>();
  keptOf.set(database, kept);
  const names = [...group.parties, ...(group.entityRefs ?? [])]
    .map(waitsForName)
    .sort();
  const key = JSON.stringify([
    [...group.parties].sort(),
    [...(group.entityRefs ?? [])].sort(),
  ]);
  // Read before the rows: rows may be newer than the version, never older.
  const versions = await factVersions(database, names);
  const version = names.map(name => versions.get(name) ?? '').join();
  let own = kept.get(key);
  if (own?.version !== version || own.since > since) {
    const rows = await loadIncoming(database, group, {
      from: since,
      to: Number.MAX_SAFE_INTEGER,
    });
    own = { version, since, rows: described(rows) };
  }
  kept.delete(key);
  kept.set(key, own);
  forgetOldest(kept);
  const { rows } = own;
  return {
    within: ({ from, to }) =>
      rows.filter(row => row.done_at >= from && row.done_at < to),
  };
}

function described(rows: readonly WaitRow[]): readonly IncomingWait[] {
  const shares = new Map<string, number>();
  for (const row of rows) {
    const key = stretchOf(row);
    shares.set(key, (shares.get(key) ?? 0) + 1 / row.parts);
  }
  return rows.map(row => ({
    ...row,
    kinds: row.evidence.split(',') as DependencyEvidence[],
    // Thirds and the like do not add up to 1 exactly.
    alone: shares.get(stretchOf(row))! > 1 - 1e-9,
  }));
}

function stretchOf(row: WaitRow): string {
  const { stream_ref, item_key, episode, from_at } = row;
  return [stream_ref, item_key, episode, from_at].join('\n');
}

/** Drops the groups asked for longest ago until the rest has room. */
function forgetOldest(kept: Map<string, Kept>): void {
  let total = 0;
  for (const { rows } of kept.values()) {
    total += rows.length;
  }
  for (const [key, { rows }] of kept) {
    if (total <= MOST_KEPT || kept.size === 1) {
      return;
    }
    kept.delete(key);
    total -= rows.length;
  }
}
