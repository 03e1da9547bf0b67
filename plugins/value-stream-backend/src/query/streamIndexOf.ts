import { StreamDefinition } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { versionOf } from '../log/namedVersion';
import { readStreams } from './readStreams';

/** All streams, and how they nest. */
export interface StreamIndex {
  readonly byRef: ReadonlyMap<string, StreamDefinition>;
  /** The streams with all that are nested in them. */
  withNested(refs: readonly string[]): ReadonlySet<string>;
  membersOf(streamRef: string): readonly string[];
  /** All streams that an entity is a member of. */
  streamsOf(entityRef: string): readonly string[];
  /** Innermost streams that an entity is a member of. */
  homesOf(entityRef: string): readonly string[];
}

const indexes = new WeakMap<
  Knex,
  { readonly version: string; readonly index: Promise<StreamIndex> }
>();

/** The streams of a database, read when the registry has changed; each time where nothing says whether it has. */
export async function streamIndexOf(database: Knex): Promise<StreamIndex> {
  // Read before the rows: rows may be newer than the version, never older.
  const version = await versionOf(database, 'registry');
  const known = indexes.get(database);
  if (known && version !== '' && known.version === version) {
    return known.index;
  }
  const index = load(database);
  indexes.set(database, { version, index });
  index.catch(() => indexes.delete(database));
  return index;
}

async function load(database: Knex): Promise<StreamIndex> {
  const [streams, members] = await Promise.all([
    readStreams(database),
    database('stream_member').select('stream_ref', 'entity_ref') as Promise<
      { stream_ref: string; entity_ref: string }[]
    >,
  ]);
  const byRef = new Map(streams.map(stream => [stream.ref, stream]));
  const nested = new Map<string, string[]>();
  for (const { ref, parent } of streams) {
    if (parent) {
      nested.set(parent, [...(nested.get(parent) ?? []), ref]);
    }
  }
  const membersOf = new Map<string, string[]>();
  const streamsOf = new Map<string, string[]>();
  for (const { stream_ref, entity_ref } of members) {
    const inStream = membersOf.get(stream_ref);
    if (inStream) {
      inStream.push(entity_ref);
    } else {
      membersOf.set(stream_ref, [entity_ref]);
    }
    const own = streamsOf.get(entity_ref);
    if (own) {
      own.push(stream_ref);
    } else {
      streamsOf.set(entity_ref, [stream_ref]);
    }
  }
  const withNested = (refs: readonly string[]) => {
    const all = new Set(refs);
    // The set grows while it is walked, so that the nested of nested are reached.
    for (const ref of all) {
      nested.get(ref)?.forEach(inner => all.add(inner));
    }
    return all;
  };
  return {
    byRef,
    withNested,
    membersOf: ref => membersOf.get(ref) ?? [],
    streamsOf: ref => streamsOf.get(ref) ?? [],
    homesOf(entityRef) {
      const own = streamsOf.get(entityRef) ?? [];
      const inner = new Set(own);
      for (const ref of own) {
        for (
          let parent = byRef.get(ref)?.parent;
          parent;
          parent = byRef.get(parent)?.parent
        ) {
          inner.delete(parent);
        }
      }
      return [...inner].sort();
    },
  };
}
