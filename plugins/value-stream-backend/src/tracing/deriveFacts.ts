import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { affectedItems } from '../projection/affectedItems';
import { deriveObjectEntities } from '../projection/deriveObjectEntities';
import { flaggingItems } from '../projection/flagNames';
import { DirtyKey, markDirty } from '../projection/dirtyQueue';
import { formerItems, SAME_AS } from '../projection/formerSelves';
import { keepLaneNews, listsCommits } from './lane/laneNews';
import { laneOf } from './laneOf';
import { isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { renewIfDelivery } from '../log/renewDeliveryFacts';
import { LinkRow } from './LinkRow';
import { MARKER_RULES } from './markerRules';
import { markServices } from './markServices';
import { traceDeployed } from './traceDeployed';
import { mentioning, traceReferences } from './traceReferences';
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
  const speaking = await mentioning(tx, tables, written.newNames);
  const mentions = new Set([...written.newMentions, ...speaking.mentions]);
  const references = [
    ...written.links,
    ...(await traceReferences(tx, tables, [...mentions], written.spoken)),
  ];
  const links = [
    ...references,
    ...(await traceDeployed(tx, tables, written.changed, references)),
  ];
  const moved = await deriveObjectEntities(tx, tables, written.changed);
  const touched = new Set([
    ...written.changed,
    ...changes.activitiesOf,
    ...moved,
    ...links.flatMap(({ from_key: from, to_key: to, relation }) =>
      relation === SAME_AS ? [from] : [from, to],
    ),
    ...(await formerItems(tx, tables, links)),
  ]);
  await renewIfDelivery(tx, tables, [...touched]);
  const items = await affectedItems(tx, tables, touched);
  const flagging = await flaggingItems(
    tx,
    tables,
    moved.filter(key => laneOf(key) === undefined),
  );
  const dirty = [...items, ...speaking.flags, ...flagging].map(
    (key): DirtyKey => `item:${key}`,
  );
  const lanes = new Set(written.lanes);
  const others: string[] = [];
  for (const key of [...written.changed, ...changes.activitiesOf, ...moved]) {
    const lane = laneOf(key);
    if (lane !== undefined) {
      lanes.add(lane);
    } else {
      others.push(key);
    }
  }
  for (const lane of [
    ...(await keepLaneNews(
      tx,
      tables,
      written.changed,
      links,
      written.patched,
    )),
    ...lanesOfLinks(links),
    ...(await lanesOfMarkers(tx, tables, others)),
  ]) {
    lanes.add(lane);
  }
  lanes.forEach(lane => dirty.push(`lane:${lane}`));
  await markDirty(tx, tables, dirty, changes.notBefore);
  await markServices(
    tx,
    tables,
    [
      ...new Set([
        ...others,
        ...links.flatMap(({ from_key: from, to_key: to, relation }) =>
          relation === 'fixes' || relation === 'caused-by'
            ? [from, to]
            : [from],
        ),
      ]),
    ],
    changes.notBefore,
  );
}

/** Lanes in which changed links say where something stands or what a change brought. */
export function lanesOfLinks(links: readonly LinkRow[]): readonly string[] {
  return links
    .filter(link => MARKER_RULES.includes(link.rule) || listsCommits(link))
    .flatMap(({ to_key: to }) => laneOf(to) ?? []);
}

/**
 * Lanes in which objects stand of which there is news: by a rule, or by what
 * their activities name.
 */
async function lanesOfMarkers(
  tx: Knex.Transaction,
  tables: FactTables,
  keys: readonly string[],
): Promise<readonly string[]> {
  const links = await selectByKeys<{ to_key: string }>(keys, part =>
    tx(tables.link)
      .whereIn('rule', [...MARKER_RULES])
      .whereRaw(isOneOf(tx, 'from_key', part))
      .select('to_key'),
  );
  const activities = await selectByKeys<{ objects: string }>(keys, part =>
    tx('activity_object')
      .join('activity', 'activity.id', 'activity_object.activity_id')
      .where('activity_object.marker', 1)
      .whereRaw(isOneOf(tx, 'activity_object.object_key', part))
      .select({ objects: 'activity.objects' }),
  );
  const ends = [
    ...links.map(row => row.to_key),
    ...activities.flatMap(({ objects }) =>
      (JSON.parse(objects) as { key: string }[]).map(({ key }) => key),
    ),
  ];
  return ends.flatMap(key => laneOf(key) ?? []);
}
