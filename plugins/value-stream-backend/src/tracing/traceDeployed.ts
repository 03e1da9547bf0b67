import { Knex } from 'knex';
import { isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { Deployed } from './Deployed';
import { laneOf } from './laneOf';
import {
  ARTIFACT_DIGEST_RULE,
  linkByArtifactDigest,
} from './linkByArtifactDigest';
import { linkByVersionTag, VERSION_TAG_RULE } from './linkByVersionTag';
import { LinkRow } from './LinkRow';
import { replaceLinks } from './replaceLinks';
import { commitKey } from './repositoryOf';

const RULES = [ARTIFACT_DIGEST_RULE, VERSION_TAG_RULE];
const LEADING_ON = ['deploys', 'built-by', 'contains'];

/**
 * Finds anew which commits deployments contain by way of artifacts, of the
 * runs that built them and of tags: for the deployments among the ends of
 * changed links, and those that the changed objects lead to.
 *
 * @param changed - objects that say something else than before
 * @param links - links that came, went or changed
 */
export async function traceDeployed(
  tx: Knex.Transaction,
  tables: FactTables,
  changed: readonly string[],
  links: readonly LinkRow[],
): Promise<readonly LinkRow[]> {
  const begin = new Set(
    links
      .filter(
        ({ from_key, relation }) =>
          LEADING_ON.includes(relation) && laneOf(from_key) === undefined,
      )
      .map(({ from_key }) => from_key),
  );
  const tags = changed.filter(key => /^git:[^#]+#tag\//.test(key));
  for (const key of await objectsTagged(tx, tables, tags)) {
    begin.add(key);
  }
  for (const key of changed) {
    if (laneOf(key) === undefined) {
      begin.add(key);
    }
  }
  const built = await linksTo(tx, tables, [...begin], 'built-by');
  built.forEach(({ from_key }) => begin.add(from_key));
  const deploying = await linksTo(tx, tables, [...begin], 'deploys');
  deploying.forEach(({ from_key }) => begin.add(from_key));
  const deployments = await selectByKeys<{ key: string }>([...begin], part =>
    tx(tables.object)
      .where('kind', 'deployment')
      .whereRaw(isOneOf(tx, 'key', part))
      .select('key'),
  );
  if (!deployments.length) {
    return [];
  }
  const keys = deployments.map(({ key }) => key);
  const found = await loadDeployed(tx, tables, keys);
  const stored = await selectByKeys<LinkRow>(keys, part =>
    tx(tables.link)
      .whereIn('rule', RULES)
      .whereRaw(isOneOf(tx, 'from_key', part))
      .select('*'),
  );
  return replaceLinks(
    tx,
    tables,
    stored,
    found.flatMap(deployed => [
      ...linkByArtifactDigest(deployed),
      ...linkByVersionTag(deployed),
    ]),
  );
}

async function loadDeployed(
  tx: Knex.Transaction,
  tables: FactTables,
  keys: readonly string[],
): Promise<readonly Deployed[]> {
  const own = await linksFrom(tx, tables, keys);
  const artifactsOf = grouped(own, 'deploys');
  const artifacts = [...new Set([...artifactsOf.values()].flat())];
  const ofArtifacts = await linksFrom(tx, tables, artifacts);
  const runsOf = grouped(ofArtifacts, 'built-by');
  const ofRuns = await linksFrom(tx, tables, [
    ...new Set([...runsOf.values()].flat()),
  ]);
  const commitsOf = grouped(
    [...own, ...ofArtifacts, ...ofRuns].filter(
      ({ rule }) => !RULES.includes(rule) && rule !== 'linkByCommitAncestry',
    ),
    'contains',
  );
  const tagsOf = await loadTags(tx, tables, [...keys, ...artifacts]);
  return keys.map(deployment => {
    const deployed = artifactsOf.get(deployment) ?? [];
    return {
      deployment,
      commits: commitsOf.get(deployment) ?? [],
      artifacts: deployed.map(key => ({
        key,
        builtFrom: [
          ...(commitsOf.get(key) ?? []).map(commit => ({ commit })),
          ...(runsOf.get(key) ?? []).flatMap(run =>
            (commitsOf.get(run) ?? []).map(commit => ({ commit, run })),
          ),
        ],
      })),
      tags: [deployment, ...deployed].flatMap(key => tagsOf.get(key) ?? []),
    };
  });
}

/** Tags that objects name and that are known with their commit. */
async function loadTags(
  tx: Knex.Transaction,
  tables: FactTables,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Deployed['tags']>> {
  const rows = await selectByKeys<{
    object_key: string;
    tag: string;
    attributes: string;
  }>(keys, part =>
    tx({ n: tables.objectName })
      .join({ o: tables.object }, 'o.key', 'n.name')
      .where('n.role', 'tagged')
      .whereRaw(isOneOf(tx, 'n.object_key', part))
      .select({
        object_key: 'n.object_key',
        tag: 'o.key',
        attributes: 'o.attributes',
      }),
  );
  const tags = new Map<string, { tag: string; commit: string }[]>();
  for (const { object_key: key, tag, attributes } of rows) {
    const repository = laneOf(tag)?.slice('git:'.length);
    const commit = commitKey(repository, JSON.parse(attributes).revision);
    if (commit !== undefined) {
      tags.set(key, [...(tags.get(key) ?? []), { tag, commit }]);
    }
  }
  return tags;
}

async function objectsTagged(
  tx: Knex.Transaction,
  tables: FactTables,
  tags: readonly string[],
): Promise<readonly string[]> {
  const rows = await selectByKeys<{ object_key: string }>(tags, part =>
    tx(tables.objectName)
      .where('role', 'tagged')
      .whereRaw(isOneOf(tx, 'name', part))
      .select('object_key'),
  );
  return rows.map(row => row.object_key);
}

function linksTo(
  tx: Knex.Transaction,
  tables: FactTables,
  keys: readonly string[],
  relation: string,
): Promise<LinkRow[]> {
  return selectByKeys<LinkRow>(keys, part =>
    tx(tables.link)
      .where({ relation })
      .whereRaw(isOneOf(tx, 'to_key', part))
      .select('*'),
  );
}

function linksFrom(
  tx: Knex.Transaction,
  tables: FactTables,
  keys: readonly string[],
): Promise<LinkRow[]> {
  return selectByKeys<LinkRow>(keys, part =>
    tx(tables.link)
      .whereIn('relation', LEADING_ON)
      .whereNot('rule', 'linkByCommitAncestry')
      .whereRaw(isOneOf(tx, 'from_key', part))
      .select('*'),
  );
}

function grouped(
  links: readonly LinkRow[],
  relation: string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const link of links) {
    if (link.relation === relation) {
      groups.set(link.from_key, [
        ...(groups.get(link.from_key) ?? []),
        link.to_key,
      ]);
    }
  }
  return groups;
}
