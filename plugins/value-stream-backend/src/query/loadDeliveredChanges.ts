import { DeliveredChange } from '@value-stream/flow-engine';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { LIVE_FACTS } from '../log/factTables';
import { loadActivities, loadObjects } from '../projection/loadHistoryParts';
import { assignCommits } from './assignCommits';
import { describeChanges } from './describeChanges';
import { ContainsRow } from './ContainsRow';

/** What came with deployments. */
export interface Delivered {
  /** Deployment → keys of the changes it brought, and of commits without a change. */
  readonly broughtBy: ReadonlyMap<string, readonly string[]>;
  readonly changes: readonly DeliveredChange[];
  /** Keys of those of which nothing says when they began. */
  readonly undated: ReadonlySet<string>;
}

/** How sure it has to be that a change repairs another; per mille. */
const TRUSTED = 800;

/**
 * The changes that deployments brought, and the commits that belong to no
 * change. The number of statements depends on how many there are by the
 * hundreds only: links by primary key and link_to_idx, objects and activities
 * by primary key.
 */
export async function loadDeliveredChanges(
  db: Db,
  deploymentKeys: readonly string[],
): Promise<Delivered> {
  const brought = await contained(db, deploymentKeys, 'from_key');
  const targets = [...new Set(brought.map(({ to_key }) => to_key))];
  const deployed = new Set(deploymentKeys);
  const containing = (await contained(db, targets, 'to_key')).filter(
    ({ from_key }) => !deployed.has(from_key),
  );
  const around = await loadObjects(db, LIVE_FACTS, [
    ...new Set(containing.map(({ from_key }) => from_key)),
  ]);
  const holders = containing.map(row => ({
    ...row,
    kind: around.get(row.from_key)?.kind,
  }));
  const ofKind = (kind: string) => holders.filter(row => row.kind === kind);
  const named = ofKind('change').map(({ from_key }) => from_key);
  const candidates = [...new Set([...named, ...targets])];
  const originals = await contained(db, candidates, 'from_key');
  const objects = await loadObjects(db, LIVE_FACTS, [
    ...new Set([...candidates, ...originals.map(({ to_key }) => to_key)]),
  ]);
  const ofObjects = (kind: string) =>
    [...objects.values()].filter(object => object.kind === kind);
  const changes = ofObjects('change').map(({ key }) => key);
  const isChange = new Set(changes);
  const activities = await loadActivities(db, changes);
  const authored = await loadAuthored(
    db,
    ofObjects('commit').map(({ key }) => key),
  );
  const assigned = assignCommits({
    brought,
    owned: originals.filter(({ from_key }) => isChange.has(from_key)),
    absorbed: [...ofKind('commit'), ...originals].filter(
      ({ method }) => method === 'merge-parents',
    ),
    activities,
  });
  const repairs = await selectByKeys<ContainsRow>([...objects.keys()], part =>
    db('link')
      .whereIn('relation', ['fixes', 'reverts'])
      .where('confidence', '>=', TRUSTED)
      .whereRaw(isOneOf(db, 'from_key', part))
      .select('from_key', 'to_key', 'method'),
  );
  return {
    broughtBy: assigned.broughtBy,
    ...describeChanges({ assigned, objects, activities, authored, repairs }),
  };
}

function contained(
  db: Db,
  keys: readonly string[],
  end: 'from_key' | 'to_key',
): Promise<ContainsRow[]> {
  return selectByKeys<ContainsRow>(keys, part =>
    db('link')
      .where('relation', 'contains')
      .whereRaw(isOneOf(db, end, part))
      .select('from_key', 'to_key', 'method'),
  );
}

/** When commits were authored, and whether by a machine. */
async function loadAuthored(
  db: Db,
  keys: readonly string[],
): Promise<ReadonlyMap<string, { at: number; bot: boolean }>> {
  const rows = await selectByKeys<{
    key: string;
    at: number | string;
    attributes: string;
  }>(keys, part =>
    db('activity_object')
      .join('activity', 'activity.id', 'activity_object.activity_id')
      .where('activity.verb', 'authored')
      .whereRaw(isOneOf(db, 'activity_object.object_key', part))
      .select({
        key: 'activity_object.object_key',
        at: 'activity.occurred_at',
        attributes: 'activity.attributes',
      }),
  );
  return new Map(
    rows.map(({ key, at, attributes }) => [
      key,
      { at: Number(at), bot: JSON.parse(attributes).bot === true },
    ]),
  );
}
