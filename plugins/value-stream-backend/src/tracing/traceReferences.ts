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
import { linkBySquashNumber, SQUASH_NUMBER_RULE } from './linkBySquashNumber';
import { Match } from './Match';
import { FLAG_ROLE, MentionRole, NAMED, NamedRole } from './ObjectName';
import { isCommitKey } from './laneOf';
import { replaceLinks } from './replaceLinks';
import { Spoken } from './writeOwnWords';

/** The rules over who speaks of a name and who goes by it. */
const RULES: readonly ((matches: readonly Match[]) => readonly LinkRow[])[] = [
  linkByIssueKey,
  linkByClosingKeyword,
  linkByRevert,
  linkBySquashNumber,
  linkByDigest,
  linkByApprovedNumber,
  linkByCorrelation,
];
const RULE_NAMES = [
  ISSUE_KEY_RULE,
  CLOSING_KEYWORD_RULE,
  REVERT_RULE,
  SQUASH_NUMBER_RULE,
  DIGEST_RULE,
  APPROVED_NUMBER_RULE,
  CORRELATION_RULE,
];
/**
 * Finds anew whom the given objects speak of. Call it with those whose
 * mentions changed and with those that mention a name which came or went: so
 * a link is made whichever half arrives first.
 *
 * @param spoken - what has just been written of some objects, which is then
 * not read again
 */
export async function traceReferences(
  tx: Knex.Transaction,
  tables: FactTables,
  objectKeys: readonly string[],
  spoken: ReadonlyMap<string, Spoken> = new Map(),
): Promise<readonly LinkRow[]> {
  if (!objectKeys.length) {
    return [];
  }
  const matches = await loadMatches(tx, tables, objectKeys, spoken);
  const older = objectKeys.filter(key => !spoken.get(key)?.isNew);
  const stored = await selectByKeys<LinkRow>(older, part =>
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
  spoken: ReadonlyMap<string, Spoken>,
): Promise<readonly Match[]> {
  const mentions = await loadMentions(tx, tables, objectKeys, spoken);
  const named = await selectByKeys<Named>(
    [...new Set(mentions.map(({ name }) => name))],
    part =>
      tx(tables.objectName)
        .whereRaw(isOneOf(tx, 'name', part))
        .whereIn('role', [...NAMED])
        .select({ key: 'object_key', role: 'role', name: 'name' }),
  );
  const goingBy = new Map<string, Named[]>();
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
  const kinds = await loadKinds(
    tx,
    tables,
    pairs.flatMap(({ from, to }) => [from.key, to.key]),
    spoken,
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

interface Mention {
  readonly key: string;
  readonly role: MentionRole;
  readonly name: string;
}

interface Named {
  readonly key: string;
  readonly role: NamedRole;
  readonly name: string;
}

async function loadMentions(
  tx: Knex.Transaction,
  tables: FactTables,
  objectKeys: readonly string[],
  spoken: ReadonlyMap<string, Spoken>,
): Promise<readonly Mention[]> {
  const read = await selectByKeys<Mention>(
    objectKeys.filter(key => !spoken.has(key)),
    part =>
      tx(tables.objectName)
        .whereRaw(isOneOf(tx, 'object_key', part))
        .whereNotIn('role', [...NAMED, FLAG_ROLE])
        .select({ key: 'object_key', role: 'role', name: 'name' }),
  );
  for (const key of objectKeys) {
    for (const { role, name } of spoken.get(key)?.mentions ?? []) {
      read.push({ key, role: role as MentionRole, name });
    }
  }
  return read;
}

async function loadKinds(
  tx: Knex.Transaction,
  tables: FactTables,
  objectKeys: readonly string[],
  spoken: ReadonlyMap<string, Spoken>,
): Promise<ReadonlyMap<string, string>> {
  const kinds = new Map<string, string>();
  const unknown = new Set<string>();
  for (const key of objectKeys) {
    // The key of a commit says that it is one, whichever tool told of it.
    const kind =
      spoken.get(key)?.kind ?? (isCommitKey(key) ? 'commit' : undefined);
    if (kind === undefined) {
      unknown.add(key);
    } else {
      kinds.set(key, kind);
    }
  }
  const rows = await selectByKeys<{ key: string; kind: string }>(
    [...unknown],
    part =>
      tx(tables.object)
        .whereRaw(isOneOf(tx, 'key', part))
        .select('key', 'kind'),
  );
  rows.forEach(({ key, kind }) => kinds.set(key, kind));
  return kinds;
}

/** Objects that mention one of the names, and items whose flags do. */
export async function mentioning(
  tx: Knex.Transaction,
  tables: FactTables,
  names: readonly string[],
): Promise<{
  readonly mentions: readonly string[];
  readonly flags: readonly string[];
}> {
  const rows = await selectByKeys<{ key: string; role: string }>(names, part =>
    tx(tables.objectName)
      .whereRaw(isOneOf(tx, 'name', part))
      .whereNotIn('role', [...NAMED])
      .select({ key: 'object_key', role: 'role' }),
  );
  const keysOf = (flags: boolean) =>
    rows.flatMap(({ key, role }) =>
      (role === FLAG_ROLE) === flags ? key : [],
    );
  return { mentions: keysOf(false), flags: keysOf(true) };
}
