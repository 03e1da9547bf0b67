import { Knex } from 'knex';
import { isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { LinkRow } from './LinkRow';
import { replaceLinks } from './replaceLinks';

const RULE = 'linkByIssueKey';

/** Someone mentions a name, and a work item goes by it. */
export interface Mention {
  readonly from: string;
  readonly name: string;
  readonly workItem: string;
}

/**
 * A commit or change that mentions the key of a known work item implements it.
 * Confidence 0.8: a key in a text is a habit, not a statement of the tool.
 */
export function linkByIssueKey(
  mentions: readonly Mention[],
): readonly LinkRow[] {
  return mentions.map(({ from, name, workItem }) => ({
    from_key: from,
    to_key: workItem,
    relation: 'implements',
    method: 'issue-key',
    confidence: 800,
    evidence: `Mentions ${name}`,
    rule: RULE,
  }));
}

/**
 * Finds anew what the given objects mention. Call it with those whose mentions
 * changed and with those that mention a name which came or went: so a link is
 * made whichever half arrives first.
 */
export async function traceIssueKeys(
  tx: Knex.Transaction,
  tables: FactTables,
  objectKeys: readonly string[],
): Promise<readonly LinkRow[]> {
  const mentions = await selectByKeys<Mention>(objectKeys, part =>
    tx({ mention: tables.objectName })
      .join({ named: tables.objectName }, join =>
        join
          .on('named.name', 'mention.name')
          .andOnVal('named.role', '=', 'named'),
      )
      .where('mention.role', 'mentions')
      .whereRaw(isOneOf(tx, 'mention.object_key', part))
      .select({
        from: 'mention.object_key',
        name: 'mention.name',
        workItem: 'named.object_key',
      }),
  );
  const stored = await selectByKeys<LinkRow>(objectKeys, part =>
    tx(tables.link)
      .where({ rule: RULE })
      .whereRaw(isOneOf(tx, 'from_key', part))
      .select('*'),
  );
  return replaceLinks(tx, tables, stored, linkByIssueKey(mentions));
}

/** Objects that mention one of the names. */
export async function mentioning(
  tx: Knex.Transaction,
  tables: FactTables,
  names: readonly string[],
): Promise<readonly string[]> {
  const rows = await selectByKeys<{ object_key: string }>(names, part =>
    tx(tables.objectName)
      .where('role', 'mentions')
      .whereRaw(isOneOf(tx, 'name', part))
      .select('object_key'),
  );
  return rows.map(row => row.object_key);
}
