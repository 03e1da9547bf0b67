import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { giveWay } from '../log/giveWay';
import { versionOf } from '../log/namedVersion';

const KINDS = ['work-item', 'change', 'commit'] as const;

/** While more of the work waits to be assigned, a count says nothing. */
const MOST_WAITING = 0.01;

/** How much work is in no stream, and as of which registry. */
export interface CountedNoStream
  extends Pick<ApiSchemas['WorkInNoStream'], 'kinds'> {
  readonly registry: string;
}

/**
 * Work of each kind, and how much of it belongs to no stream; undefined while
 * the catalog was not read or much of the work, as in a first history, is not
 * assigned to entities yet.
 */
export async function countNoStream(
  database: Knex,
): Promise<CountedNoStream | undefined> {
  const registry = await versionOf(database, 'registry');
  if (registry === '') {
    return undefined;
  }
  const counted: ApiSchemas['WorkInNoStream']['kinds'] = [];
  for (const kind of KINDS) {
    // In one statement, as work goes on coming in between two.
    const [{ all, inNoStream }]: {
      all: number | string;
      inNoStream: number | string;
    }[] = await database.select({
      all: ofKind(database, kind).count('*'),
      inNoStream: ofKind(database, kind)
        .whereNotExists(
          database({ e: 'object_entity' })
            .join({ m: 'stream_member' }, 'm.entity_ref', 'e.entity_ref')
            .whereRaw('?? = ??', ['e.object_key', 'o.key'])
            .select(database.raw('1')),
        )
        .count('*'),
    });
    if (Number(all) > 0) {
      counted.push({
        kind,
        all: Number(all),
        inNoStream: Number(inNoStream),
      });
    }
    await giveWay();
  }
  const waiting = async (kind: 'item' | 'entity') => {
    const [{ n }] = await database('dirty')
      .where('key', 'like', `${kind}:%`)
      .count({ n: '*' });
    return Number(n);
  };
  // All that an entity selects waits with it.
  if ((await waiting('entity')) > 0) {
    return undefined;
  }
  const work = counted.reduce((sum, { all }) => sum + all, 0);
  return (await waiting('item')) > MOST_WAITING * work
    ? undefined
    : { kinds: counted, registry };
}

/** Served by object_kind_idx (kind, key). */
function ofKind(database: Knex, kind: string): Knex.QueryBuilder {
  return database({ o: 'object' }).where('o.kind', kind);
}
