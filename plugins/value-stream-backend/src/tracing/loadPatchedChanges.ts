import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { commitRange, shaOf } from './laneOf';
import { PatchedChange } from './linkByPatchId';
import { NATIVE_RULE } from './LinkRow';

/**
 * Changes that list commits of the lane, or have one as their head.
 *
 * @param among - keys of the changes that are asked for; all where absent
 */
export async function loadPatchedChanges(
  db: Db,
  tables: FactTables,
  lane: string,
  among?: readonly string[],
): Promise<readonly PatchedChange[]> {
  const { from, to } = commitRange(lane);
  const listing = () =>
    db(tables.link)
      .where('to_key', '>', from)
      .where('to_key', '<', to)
      .where('relation', 'contains')
      .where(either =>
        either.where('rule', NATIVE_RULE).orWhere('method', 'head-sha'),
      )
      .select('from_key', 'to_key');
  const links: { from_key: string; to_key: string }[] = among
    ? await selectByKeys(among, part =>
        listing().whereRaw(isOneOf(db, 'from_key', part)),
      )
    : await listing();
  const shasOf = new Map<string, string[]>();
  for (const link of links) {
    shasOf.set(link.from_key, [
      ...(shasOf.get(link.from_key) ?? []),
      shaOf(link.to_key),
    ]);
  }
  const rows = await selectByKeys<{ key: string; attributes: string }>(
    [...shasOf.keys()].sort(),
    part =>
      db(tables.object)
        .where('kind', 'change')
        .whereRaw(isOneOf(db, 'key', part))
        .select('key', 'attributes'),
  );
  return rows.map(({ key, attributes }) => {
    const { patchId } = JSON.parse(attributes);
    return {
      key,
      shas: [...new Set(shasOf.get(key))],
      ...(typeof patchId === 'string' && { patchId }),
    };
  });
}
