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
  const matches = await loadMatches(tx, tables, objectKeys);
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

/** Each step is a look-up by index, whatever the planner knows of the tables. */
async function loadMatches(
  tx: Knex.Transaction,
  tables: FactTables,
  objectKeys: readonly string[],
): Promise<readonly Match[]> {
  const mentions = await selectByKeys<{
    key: string;
    role: Match['mention'];
    name: string;
  }>(objectKeys, part =>
    tx(tables.objectName)
      .whereRaw(isOneOf(tx, 'object_key', part))
      .whereNotIn('role', GOES_BY)
      .select({ key: 'object_key', role: 'role', name: 'name' }),
  );
  const named = await selectByKeys<{
    key: string;
    role: Match['goesBy'];
    name: string;
  }>([...new Set(mentions.map(({ name }) => name))], part =>
    tx(tables.objectName)
      .whereRaw(isOneOf(tx, 'name', part))
      .whereIn('role', GOES_BY)
      .select({ key: 'object_key', role: 'role', name: 'name' }),
  );
  const goingBy = new Map<string, (typeof named)[number][]>();
  for (const row of named) {
    const list = goingBy.get(row.name);
    if (list) {
      list.push(row);
    } else {
      goingBy.set(row.name, [row]);
    }
  }
  const pairs = mentions.flatMap(from =>
    (goingBy.get(from.name) ?? []).map(to => ({ from, to })),
  );
  const kinds = new Map(
    (
      await selectByKeys<{ key: string; kind: string }>(
        [...new Set(pairs.flatMap(({ from, to }) => [from.key, to.key]))],
        part =>
          tx(tables.object)
            .whereRaw(isOneOf(tx, 'key', part))
            .select('key', 'kind'),
      )
    ).map(({ key, kind }) => [key, kind]),
  );
  return pairs.flatMap(({ from, to }) => {
    const fromKind = kinds.get(from.key);
    const toKind = kinds.get(to.key);
    return fromKind === undefined || toKind === undefined
      ? []
      : [
          {
            from: from.key,
            fromKind,
            mention: from.role,
            name: from.name,
            to: to.key,
            toKind,
            goesBy: to.role,
          },
        ];
  });
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
