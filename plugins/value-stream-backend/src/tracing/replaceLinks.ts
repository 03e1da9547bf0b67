import { Knex } from 'knex';
import { inChunks, insertRows } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { renewDeliveryFacts } from '../log/renewDeliveryFacts';
import { LinkRow } from './LinkRow';

/** Relations that delivery is measured from. */
const OF_DELIVERY: ReadonlySet<string> = new Set([
  'contains',
  'caused-by',
  'fixes',
  'reverts',
]);

/**
 * Brings stored links to what a rule finds now, writing only what differs.
 *
 * @param stored - all links of the rule within what it looked at
 * @returns the links that came, went or changed
 */
export async function replaceLinks(
  tx: Knex.Transaction,
  tables: FactTables,
  stored: readonly LinkRow[],
  found: readonly LinkRow[],
): Promise<readonly LinkRow[]> {
  const gone = new Map(stored.map(link => [identityOf(link), link]));
  const written = new Map<string, LinkRow>();
  const kept = new Set<string>();
  for (const link of found) {
    const identity = identityOf(link);
    const old = gone.get(identity);
    if (kept.has(identity)) {
      continue;
    }
    kept.add(identity);
    if (
      !old ||
      old.confidence !== link.confidence ||
      old.evidence !== link.evidence
    ) {
      written.set(identity, link);
    }
  }
  for (const identity of kept) {
    gone.delete(identity);
  }
  for (const part of inChunks([...gone.values()], 200)) {
    await tx(tables.link)
      .whereIn(
        ['from_key', 'to_key', 'relation', 'method', 'rule'],
        part.map(l => [l.from_key, l.to_key, l.relation, l.method, l.rule]),
      )
      .delete();
  }
  await insertRows(
    tx,
    tables.link,
    {
      from_key: 'text',
      to_key: 'text',
      relation: 'text',
      method: 'text',
      confidence: 'integer',
      evidence: 'text',
      rule: 'text',
    },
    [...written.values()].map(l => [
      l.from_key,
      l.to_key,
      l.relation,
      l.method,
      l.confidence,
      l.evidence,
      l.rule,
    ]),
    '(from_key, to_key, relation, method, rule) do update set confidence = excluded.confidence, evidence = excluded.evidence',
  );
  const changed = [...gone.values(), ...written.values()];
  if (changed.some(({ relation }) => OF_DELIVERY.has(relation))) {
    await renewDeliveryFacts(tx, tables);
  }
  return changed;
}

function identityOf(link: LinkRow): string {
  return [
    link.from_key,
    link.to_key,
    link.relation,
    link.method,
    link.rule,
  ].join('\n');
}
