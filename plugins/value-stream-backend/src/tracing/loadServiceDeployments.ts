import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { COMMIT_ANCESTRY_RULE } from './linkByCommitAncestry';
import { ServiceDeployment } from './ServiceDeployment';

interface Row {
  readonly key: string;
  readonly attributes: string;
}

/**
 * All deployments of a service, which is an entity: those that belong to it
 * and, where some go by its name, only these. By the primary keys of
 * `object_entity`, `object`, `activity_object` and `link`.
 */
export async function loadServiceDeployments(
  db: Db,
  tables: FactTables,
  entityRef: string,
): Promise<readonly ServiceDeployment[]> {
  const all: Row[] = await db({ e: tables.objectEntity })
    .join({ o: tables.object }, 'o.key', 'e.object_key')
    .where('e.entity_ref', entityRef)
    .where('o.kind', 'deployment')
    .orderBy('o.key')
    .select({ key: 'o.key', attributes: 'o.attributes' });
  const parsed = all.map(({ key, attributes }) => ({
    key,
    attributes: JSON.parse(attributes),
  }));
  const name = entityRef.slice(entityRef.lastIndexOf('/') + 1);
  const own = parsed.filter(
    ({ attributes }) => String(attributes.service).toLowerCase() === name,
  );
  const rows = own.length ? own : parsed;
  const keys = rows.map(({ key }) => key);
  const times = await loadTimes(db, keys);
  const brought = new Set(
    (
      await selectByKeys<{ key: string }>(keys, part =>
        db({ o: tables.object })
          .whereRaw(isOneOf(db, 'o.key', part))
          .whereExists(
            db({ l: tables.link })
              .whereRaw('l.from_key = o.key')
              .where('l.rule', COMMIT_ANCESTRY_RULE)
              .select('l.to_key'),
          )
          .select({ key: 'o.key' }),
      )
    ).map(({ key }) => key),
  );
  return rows.flatMap(({ key, attributes }) => {
    const known = times.get(key);
    return known === undefined
      ? []
      : [
          {
            key,
            service: String(attributes.service ?? ''),
            environment: String(
              attributes.environment ?? known.environment ?? '',
            ),
            revision: String(attributes.revision ?? known.revision ?? key),
            beganAt: known.beganAt,
            ...(known.succeededAt !== undefined && {
              succeededAt: known.succeededAt,
            }),
            ...(known.rolledBackAt !== undefined && {
              rolledBackAt: known.rolledBackAt,
            }),
            ...(brought.size > 0 && { brought: brought.has(key) }),
          },
        ];
  });
}

interface Times {
  beganAt: number;
  succeededAt?: number;
  rolledBackAt?: number;
  environment?: string;
  revision?: string;
}

async function loadTimes(
  db: Db,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Times>> {
  const rows = await selectByKeys<{
    key: string;
    verb: string;
    at: number | string;
    attributes: string;
  }>(keys, part =>
    db('activity_object')
      .join('activity', 'activity.id', 'activity_object.activity_id')
      .where('activity.kind', 'deployment')
      .whereRaw(isOneOf(db, 'activity_object.object_key', part))
      .select({
        key: 'activity_object.object_key',
        verb: 'activity.verb',
        at: 'activity.occurred_at',
        attributes: 'activity.attributes',
      }),
  );
  const times = new Map<string, Times>();
  for (const { key, verb, at, attributes } of rows) {
    const instant = Number(at);
    const known = times.get(key) ?? { beganAt: instant };
    const { environment, revision } = JSON.parse(attributes);
    known.beganAt = Math.min(known.beganAt, instant);
    known.environment ??= environment;
    known.revision ??= revision;
    if (verb === 'succeeded') {
      known.succeededAt = Math.min(known.succeededAt ?? Infinity, instant);
    } else if (verb === 'rolled-back') {
      known.rolledBackAt = Math.min(known.rolledBackAt ?? Infinity, instant);
    }
    times.set(key, known);
  }
  return times;
}
