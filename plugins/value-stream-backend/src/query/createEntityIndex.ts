import { Knex } from 'knex';
import { versionOf } from '../log/namedVersion';
import { RegisteredEntity } from '../streams/RegisteredEntity';

const TTL_MS = 2_000;

/** The registered entities by ref and by what they are part of or owned by. */
export interface Entities {
  readonly byRef: ReadonlyMap<string, RegisteredEntity>;
  /** Refs of the entity and of everything that is part of it, at any depth. */
  withParts(refs: readonly string[]): string[];
  ownedBy(groupRef: string): string[];
  /** Refs of the entities that provide an API, and of those that consume it. */
  providersOf(apiRef: string): string[];
  consumersOf(apiRef: string): string[];
}

export interface EntityIndex {
  read(): Promise<Entities>;
}

interface Kept {
  readonly version: string;
  readonly readAt: number;
  readonly entities: Promise<Entities>;
}

/**
 * Reads the registered entities when the registry has changed; at most every 2
 * seconds where nothing says whether it has.
 */
export function createEntityIndex(
  database: Knex,
  now: () => number,
): EntityIndex {
  let kept: Kept | undefined;
  return {
    async read() {
      // Read before the rows: rows may be newer than the version, never older.
      const version = await versionOf(database, 'registry');
      if (
        !kept ||
        kept.version !== version ||
        (version === '' && now() - kept.readAt >= TTL_MS)
      ) {
        const own = { version, readAt: now(), entities: load(database) };
        kept = own;
        own.entities.catch(() => {
          if (kept === own) {
            kept = undefined;
          }
        });
      }
      return kept.entities;
    },
  };
}

async function load(database: Knex): Promise<Entities> {
  const rows: { data: string }[] = await database('entity').select('data');
  const byRef = new Map<string, RegisteredEntity>();
  const parts = new Map<string, string[]>();
  const owned = new Map<string, string[]>();
  const providers = new Map<string, string[]>();
  const consumers = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, ref: string) => {
    const refs = map.get(key);
    if (refs) {
      refs.push(ref);
    } else {
      map.set(key, [ref]);
    }
  };
  for (const { data } of rows) {
    const entity: RegisteredEntity = JSON.parse(data);
    byRef.set(entity.ref, entity);
    entity.partOf.forEach(whole => add(parts, whole, entity.ref));
    for (const { type, target } of entity.relations ?? []) {
      if (type === 'providesApi') {
        add(providers, target, entity.ref);
      } else if (type === 'consumesApi') {
        add(consumers, target, entity.ref);
      }
    }
    if (entity.owner) {
      add(owned, entity.owner, entity.ref);
    }
  }
  return {
    byRef,
    ownedBy: groupRef => owned.get(groupRef) ?? [],
    providersOf: apiRef => providers.get(apiRef) ?? [],
    consumersOf: apiRef => consumers.get(apiRef) ?? [],
    withParts(refs) {
      const seen = new Set(refs);
      // The set grows while it is walked, so that parts of parts are reached.
      for (const ref of seen) {
        parts.get(ref)?.forEach(part => seen.add(part));
      }
      return [...seen].sort();
    },
  };
}
