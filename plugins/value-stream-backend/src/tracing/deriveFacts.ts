import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { affectedItems } from '../projection/affectedItems';
import { deriveObjectEntities } from '../projection/deriveObjectEntities';
import { DirtyKey, markDirty } from '../projection/dirtyQueue';
import { laneOf } from './laneOf';
import { mentioning, traceIssueKeys } from './linkByIssueKey';
import { FactTables } from '../log/factTables';
import { writeObjects } from './writeObjects';

/**
 * Derives from the log what does not need a whole history: objects, their
 * native links, links by issue key and the entities they belong to. What does
 * is marked dirty: lanes and the items whose history changed.
 */
export async function deriveFacts(
  tx: Knex.Transaction,
  tables: FactTables,
  changes: {
    /** Objects of which the log has new facts. */
    readonly factsOf: Iterable<string>;
    /** Objects touched by new or changed activities. */
    readonly activitiesOf: Iterable<string>;
    /** No projection needed before; see {@link markDirty}. */
    readonly notBefore?: Instant;
  },
): Promise<void> {
  const written = await writeObjects(tx, tables, [...new Set(changes.factsOf)]);
  const mentions = new Set([
    ...written.newMentions,
    ...(await mentioning(tx, tables, written.newNames)),
  ]);
  const links = [
    ...written.links,
    ...(await traceIssueKeys(tx, tables, [...mentions])),
  ];
  const moved = await deriveObjectEntities(tx, tables, written.changed);
  const touched = new Set([
    ...written.changed,
    ...changes.activitiesOf,
    ...moved,
    ...links.flatMap(link => [link.from_key, link.to_key]),
  ]);
  const items = await affectedItems(tx, tables, touched);
  const dirty: DirtyKey[] = [...items].map(key => `item:${key}` as const);
  const lanes = new Set<string>();
  for (const key of [...written.changed, ...changes.activitiesOf]) {
    const lane = laneOf(key);
    if (lane !== undefined) {
      lanes.add(lane);
    }
  }
  lanes.forEach(lane => dirty.push(`lane:${lane}`));
  await markDirty(tx, tables, dirty, changes.notBefore);
}
