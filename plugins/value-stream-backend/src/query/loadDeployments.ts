import { Instant } from '@value-stream/flow-engine';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { loadHappenings } from './loadHappenings';

/** A deployment of one of some entities, with what became of it. */
export interface LoadedDeployment {
  readonly key: string;
  readonly title?: string;
  readonly url?: string;
  /** As the tool says; empty where it does not. */
  readonly service: string;
  readonly environment: string;
  readonly revision: string;
  /** The entity whose service it is. */
  readonly ownerRef: string;
  readonly succeededAt?: Instant;
  readonly failedAt?: Instant;
  readonly rolledBackAt?: Instant;
  /** Whether it is known to have brought a commit or change. */
  readonly brings: boolean;
}

interface Row {
  readonly key: string;
  readonly ref: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly attributes: string;
}

/**
 * All deployments of the entities: their revisions tell rollbacks, however
 * long ago. An entity has those that go by its name, and all that belong to
 * it where none does. By object_entity_entity_idx and primary keys.
 */
export async function loadDeployments(
  db: Db,
  entityRefs: readonly string[],
): Promise<readonly LoadedDeployment[]> {
  const rows = await selectByKeys<Row>(entityRefs, part =>
    db({ e: 'object_entity' })
      .join({ o: 'object' }, 'o.key', 'e.object_key')
      .whereRaw(isOneOf(db, 'e.entity_ref', part))
      .where('o.kind', 'deployment')
      .select({
        key: 'o.key',
        ref: 'e.entity_ref',
        title: 'o.title',
        url: 'o.url',
        attributes: 'o.attributes',
      }),
  );
  const owners = ownersOf(rows);
  const known = await loadHappenings(db, [...owners.keys()]);
  const bringing = await loadBringing(db, [...owners.keys()]);
  const loaded = new Map<string, LoadedDeployment>();
  for (const { key, title, url, attributes } of rows) {
    const ownerRef = owners.get(key);
    const happened = known.get(key);
    if (ownerRef !== undefined && happened && !loaded.has(key)) {
      const own = { ...happened.attributes, ...JSON.parse(attributes) };
      const { succeededAt, failedAt, rolledBackAt } = happened;
      loaded.set(key, {
        key,
        ...(title !== null && { title }),
        ...(url !== null && { url }),
        service: String(own.service ?? ''),
        environment: String(own.environment ?? ''),
        revision: String(own.revision ?? key),
        ownerRef,
        ...(succeededAt !== undefined && { succeededAt }),
        ...(failedAt !== undefined && { failedAt }),
        ...(rolledBackAt !== undefined && { rolledBackAt }),
        brings: bringing.has(key),
      });
    }
  }
  return [...loaded.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Deployment → its entity: the one it is named for, else the first that has it. */
function ownersOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  const isNamed = ({ ref, attributes }: Row) =>
    String(JSON.parse(attributes).service ?? '').toLowerCase() ===
    ref.slice(ref.lastIndexOf('/') + 1);
  const named = rows.filter(isNamed);
  const owners = new Map(named.map(({ key, ref }) => [key, ref]));
  const particular = new Set(named.map(({ ref }) => ref));
  const others = rows
    .filter(({ ref }) => !particular.has(ref))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  for (const { key, ref } of others) {
    if (!owners.has(key)) {
      owners.set(key, ref);
    }
  }
  return owners;
}

async function loadBringing(
  db: Db,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await selectByKeys<{ key: string }>(keys, part =>
    db({ o: 'object' })
      .whereRaw(isOneOf(db, 'o.key', part))
      .whereExists(
        db({ l: 'link' })
          .whereRaw('l.from_key = o.key')
          .where('l.relation', 'contains')
          .select('l.to_key'),
      )
      .select({ key: 'o.key' }),
  );
  return new Set(rows.map(({ key }) => key));
}
