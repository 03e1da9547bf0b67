import { Knex } from 'knex';
import { isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import {
  APPROVED_NUMBER_RULE,
  linkByApprovedNumber,
} from './linkByApprovedNumber';
import {
  CLOSING_KEYWORD_RULE,
  linkByClosingKeyword,
} from './linkByClosingKeyword';
import { CORRELATION_RULE, linkByCorrelation } from './linkByCorrelation';
import { DIGEST_RULE, linkByDigest } from './linkByDigest';
import { ISSUE_KEY_RULE, linkByIssueKey } from './linkByIssueKey';
import { linkByRevert, REVERT_RULE } from './linkByRevert';
import { LinkRow } from './LinkRow';
import { Match } from './Match';
import { replaceLinks } from './replaceLinks';

/** The rules over who speaks of a name and who goes by it. */
const RULES: readonly ((matches: readonly Match[]) => readonly LinkRow[])[] = [
  linkByIssueKey,
  linkByClosingKeyword,
  linkByRevert,
  linkByDigest,
  linkByApprovedNumber,
  linkByCorrelation,
];
const RULE_NAMES = [
  ISSUE_KEY_RULE,
  CLOSING_KEYWORD_RULE,
  REVERT_RULE,
  DIGEST_RULE,
  APPROVED_NUMBER_RULE,
  CORRELATION_RULE,
];
const GOES_BY = ['named', 'formerly', 'merged-as', 'correlated'];

/**
 * Finds anew whom the given objects speak of. Call it with those whose
 * mentions changed and with those that mention a name which came or went: so
 * a link is made whichever half arrives first.
 */
export async function traceReferences(
  tx: Knex.Transaction,
  tables: FactTables,
  objectKeys: readonly string[],
): Promise<readonly LinkRow[]> {
  if (!objectKeys.length) {
    return [];
  }
  const matches = await selectByKeys<Match>(objectKeys, part =>
    tx({ mention: tables.objectName })
      .join({ named: tables.objectName }, 'named.name', 'mention.name')
      .join({ f: tables.object }, 'f.key', 'mention.object_key')
      .join({ t: tables.object }, 't.key', 'named.object_key')
      .whereRaw(isOneOf(tx, 'mention.object_key', part))
      .whereNotIn('mention.role', GOES_BY)
      .whereIn('named.role', GOES_BY)
      .select({
        from: 'mention.object_key',
        fromKind: 'f.kind',
        mention: 'mention.role',
        name: 'mention.name',
        to: 'named.object_key',
        toKind: 't.kind',
        goesBy: 'named.role',
      }),
  );
  const stored = await selectByKeys<LinkRow>(objectKeys, part =>
    tx(tables.link)
      .whereIn('rule', RULE_NAMES)
      .whereRaw(isOneOf(tx, 'from_key', part))
      .select('*'),
  );
  return replaceLinks(
    tx,
    tables,
    stored,
    RULES.flatMap(rule => rule(matches)),
  );
}

/** Objects that mention one of the names. */
export async function mentioning(
  tx: Knex.Transaction,
  tables: FactTables,
  names: readonly string[],
): Promise<readonly string[]> {
  const rows = await selectByKeys<{ object_key: string }>(names, part =>
    tx(tables.objectName)
      .whereRaw(isOneOf(tx, 'name', part))
      .whereNotIn('role', GOES_BY)
      .select('object_key'),
  );
  return rows.map(row => row.object_key);
}
