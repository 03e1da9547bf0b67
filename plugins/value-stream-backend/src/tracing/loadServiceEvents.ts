import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { APPROVAL_WINDOW_RULE, LooseApproval } from './linkByApprovalWindow';
import { COMMIT_ANCESTRY_RULE } from './linkByCommitAncestry';
import { TracedIncident } from './linkIncidentToDeployment';

/** The incidents of an entity with all entities that they belong to. */
export async function loadIncidents(
  db: Db,
  tables: FactTables,
  entityRef: string,
): Promise<
  readonly { incident: TracedIncident; entityRefs: readonly string[] }[]
> {
  const rows = await objectsOf(db, tables, entityRef, 'incident');
  const keys = rows.map(({ key }) => key);
  const refs = await entitiesOf(db, tables, keys);
  const times = await firstTimes(db, keys, [
    'detected',
    'mitigated',
    'resolved',
  ]);
  const named = await linksFrom(db, tables, keys, ['caused-by']);
  const repaired = await loadRepaired(db, tables, keys);
  return rows.flatMap(({ key, environment }) => {
    const detectedAt = times.get(`${key} detected`);
    const endedAt =
      times.get(`${key} mitigated`) ?? times.get(`${key} resolved`);
    return detectedAt === undefined
      ? []
      : [
          {
            incident: {
              key,
              detectedAt,
              ...(endedAt !== undefined && { endedAt }),
              ...(environment !== undefined && { environment }),
              ...(named.get(key) && { namedCause: named.get(key)![0] }),
              repaired: repaired.get(key) ?? new Map(),
            },
            entityRefs: refs.get(key) ?? [],
          },
        ];
  });
}

/** The approvals of an entity of which no other rule says what they approve. */
export async function loadLooseApprovals(
  db: Db,
  tables: FactTables,
  entityRef: string,
): Promise<{
  readonly keys: readonly string[];
  readonly loose: readonly {
    approval: LooseApproval;
    entityRefs: readonly string[];
  }[];
}> {
  const rows = await objectsOf(db, tables, entityRef, 'approval');
  const keys = rows.map(({ key }) => key);
  const refs = await entitiesOf(db, tables, keys);
  const times = await firstTimes(db, keys, ['requested', 'granted']);
  const linked = await linksFrom(db, tables, keys, ['approves']);
  const loose = rows.flatMap(({ key, environment }) => {
    const grantedAt = times.get(`${key} granted`);
    const requestedAt = times.get(`${key} requested`) ?? grantedAt;
    return linked.has(key) || requestedAt === undefined
      ? []
      : [
          {
            approval: {
              key,
              requestedAt,
              ...(grantedAt !== undefined && { grantedAt }),
              ...(environment !== undefined && { environment }),
            },
            entityRefs: refs.get(key) ?? [],
          },
        ];
  });
  return { keys, loose };
}

async function objectsOf(
  db: Db,
  tables: FactTables,
  entityRef: string,
  kind: string,
): Promise<readonly { key: string; environment?: string }[]> {
  const rows: { key: string; attributes: string }[] = await db({
    e: tables.objectEntity,
  })
    .join({ o: tables.object }, 'o.key', 'e.object_key')
    .where('e.entity_ref', entityRef)
    .where('o.kind', kind)
    .orderBy('o.key')
    .select({ key: 'o.key', attributes: 'o.attributes' });
  return rows.map(({ key, attributes }) => {
    const { environment } = JSON.parse(attributes);
    return { key, ...(typeof environment === 'string' && { environment }) };
  });
}

async function entitiesOf(
  db: Db,
  tables: FactTables,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await selectByKeys<{ key: string; ref: string }>(keys, part =>
    db(tables.objectEntity)
      .whereRaw(isOneOf(db, 'object_key', part))
      .orderBy('entity_ref')
      .select({ key: 'object_key', ref: 'entity_ref' }),
  );
  const refs = new Map<string, string[]>();
  for (const { key, ref } of rows) {
    refs.set(key, [...(refs.get(key) ?? []), ref]);
  }
  return refs;
}

/** `<key> <verb>` → the first instant. */
async function firstTimes(
  db: Db,
  keys: readonly string[],
  verbs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await selectByKeys<{
    key: string;
    verb: string;
    at: number | string;
  }>(keys, part =>
    db('activity_object')
      .join('activity', 'activity.id', 'activity_object.activity_id')
      .whereIn('activity.verb', [...verbs])
      .whereRaw(isOneOf(db, 'activity_object.object_key', part))
      .select({
        key: 'activity_object.object_key',
        verb: 'activity.verb',
        at: 'activity.occurred_at',
      }),
  );
  const times = new Map<string, number>();
  for (const { key, verb, at } of rows) {
    const place = `${key} ${verb}`;
    times.set(place, Math.min(times.get(place) ?? Infinity, Number(at)));
  }
  return times;
}

/** Targets of the given relations by origin, sorted, without what is found by time. */
async function linksFrom(
  db: Db,
  tables: FactTables,
  keys: readonly string[],
  relations: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await selectByKeys<{ from_key: string; to_key: string }>(
    keys,
    part =>
      db(tables.link)
        .whereIn('relation', [...relations])
        .whereNotIn('rule', ['linkIncidentToDeployment', APPROVAL_WINDOW_RULE])
        .whereRaw(isOneOf(db, 'from_key', part))
        .orderBy('to_key')
        .select('from_key', 'to_key'),
  );
  return grouped(rows.map(row => [row.from_key, row.to_key]));
}

/** Incident → what its fixes take back → the deployments that brought that. */
async function loadRepaired(
  db: Db,
  tables: FactTables,
  incidents: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>> {
  const rows = await selectByKeys<{ incident: string; broken: string }>(
    incidents,
    part =>
      db({ f: tables.link })
        .join({ r: tables.link }, 'r.from_key', 'f.from_key')
        .where('f.relation', 'fixes')
        .whereIn('r.relation', ['reverts', 'fixes'])
        .whereRaw('r.to_key <> f.to_key')
        .whereRaw(isOneOf(db, 'f.to_key', part))
        .distinct()
        .select({ incident: 'f.to_key', broken: 'r.to_key' }),
  );
  const broken = [...new Set(rows.map(row => row.broken))];
  const commits = await linksFrom(db, tables, broken, ['contains']);
  const wanted = [...new Set([...broken, ...[...commits.values()].flat()])];
  const bringing = grouped(
    (
      await selectByKeys<{ from_key: string; to_key: string }>(wanted, part =>
        db(tables.link)
          .where('rule', COMMIT_ANCESTRY_RULE)
          .whereRaw(isOneOf(db, 'to_key', part))
          .select('from_key', 'to_key'),
      )
    ).map(row => [row.to_key, row.from_key]),
  );
  const repaired = new Map<string, Map<string, readonly string[]>>();
  for (const { incident, broken: key } of rows) {
    const of = repaired.get(incident) ?? new Map();
    const deployments = [key, ...(commits.get(key) ?? [])].flatMap(
      one => bringing.get(one) ?? [],
    );
    repaired.set(incident, of.set(key, [...new Set(deployments)].sort()));
  }
  return repaired;
}

function grouped(
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}
