import { Knex } from 'knex';
import { Cell, inChunks, insertGroups } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { renewDeliveryFacts } from '../log/renewDeliveryFacts';
import { LinkRow } from './LinkRow';

const COLUMNS = {
  from_key: 'text',
  to_key: 'text',
  relation: 'text',
  method: 'text',
  confidence: 'integer',
  evidence: 'text',
  rule: 'text',
} as const;

/** Relations that delivery is measured from. */
const OF_DELIVERY: ReadonlySet<string> = new Set([
  'contains',
  'caused-by',
  'fixes',
  'reverts',
]);

/** What to write so that the stored links become those that are found. */
export interface LinkDifference {
  readonly gone: readonly LinkRow[];
  /** By rule, of whose links much is the same, which then travels once. */
  readonly added: readonly (readonly LinkRow[])[];
  /** As they are now. */
  readonly altered: readonly LinkRow[];
}

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
  return writeLinks(tx, tables, differenceOf(stored, found));
}

/** What tells found links from the stored ones; of links that are found twice the first counts. */
export function differenceOf(
  stored: readonly LinkRow[],
  found: readonly LinkRow[],
): LinkDifference {
  const gone = new Map(stored.map(link => [identityOf(link), link]));
  const added = new Map<string, LinkRow[]>();
  const altered: LinkRow[] = [];
  const kept = new Set<string>();
  for (const link of found) {
    const identity = identityOf(link);
    const old = gone.get(identity);
    if (kept.has(identity)) {
      continue;
    }
    kept.add(identity);
    if (!old) {
      const ofRule = added.get(link.rule);
      if (ofRule) {
        ofRule.push(link);
      } else {
        added.set(link.rule, [link]);
      }
    } else if (
      old.confidence !== link.confidence ||
      old.evidence !== link.evidence
    ) {
      altered.push(link);
    }
  }
  for (const identity of kept) {
    gone.delete(identity);
  }
  return { gone: [...gone.values()], added: [...added.values()], altered };
}

/** @returns the links that came, went or changed */
export async function writeLinks(
  tx: Knex.Transaction,
  tables: FactTables,
  { gone, added, altered }: LinkDifference,
): Promise<readonly LinkRow[]> {
  for (const part of inChunks([...gone, ...altered], 200)) {
    await tx(tables.link)
      .whereIn(
        ['from_key', 'to_key', 'relation', 'method', 'rule'],
        part.map(l => [l.from_key, l.to_key, l.relation, l.method, l.rule]),
      )
      .delete();
  }
  await insertGroups(tx, tables.link, COLUMNS, cellsOf([...added, altered]));
  const changed = [...gone, ...added.flat(), ...altered];
  if (changed.some(({ relation }) => OF_DELIVERY.has(relation))) {
    await renewDeliveryFacts(tx, tables);
  }
  return changed;
}

function* cellsOf(groups: readonly (readonly LinkRow[])[]) {
  for (const links of groups) {
    yield links.map(toCells);
  }
}

function toCells(link: LinkRow): readonly Cell[] {
  return [
    link.from_key,
    link.to_key,
    link.relation,
    link.method,
    link.confidence,
    link.evidence,
    link.rule,
  ];
}

function identityOf(link: LinkRow): string {
  return `${link.from_key}\n${link.to_key}\n${link.relation}\n${link.method}\n${link.rule}`;
}
