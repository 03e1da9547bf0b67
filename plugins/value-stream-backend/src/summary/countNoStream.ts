import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { giveWay } from '../log/giveWay';

const KINDS = ['work-item', 'change', 'commit'] as const;

/** Work of each kind, and how much of it belongs to no stream. */
export async function countNoStream(
  database: Knex,
): Promise<ApiSchemas['WorkInNoStream']['kinds']> {
  const counted: ApiSchemas['WorkInNoStream']['kinds'] = [];
  for (const kind of KINDS) {
    const [{ n: all }] = await ofKind(database, kind).count({ n: '*' });
    if (Number(all) > 0) {
      const [{ n }] = await ofKind(database, kind)
        .whereNotExists(
          database({ e: 'object_entity' })
            .join({ m: 'stream_member' }, 'm.entity_ref', 'e.entity_ref')
            .whereRaw('?? = ??', ['e.object_key', 'o.key'])
            .select(database.raw('1')),
        )
        .count({ n: '*' });
      counted.push({ kind, all: Number(all), inNoStream: Number(n) });
    }
    await giveWay();
  }
  return counted;
}

/** Served by object_kind_idx (kind, key). */
function ofKind(database: Knex, kind: string): Knex.QueryBuilder {
  return database({ o: 'object' }).where('o.kind', kind);
}
