import { Knex } from 'knex';
import { LIVE_FACTS } from '../productUnderTest';
import { writeDeliveries } from '../writeDeliveries';
import { writeItems } from '../writeItems';
import { writeWaitsOfItems } from '../writeWaitsOfItems';
import { DAY_MS, NOW } from './present';
import {
  BEGUN,
  BENCH,
  componentOf,
  DONE_IN_WINDOW,
  ITEMS_OF_STREAM,
  PARTS,
  STREAMS,
  streamOf,
} from './world';

/** The stream that is looked at: items, whom they waited for, and deliveries of a component. */
export async function writeBenchStream(database: Knex): Promise<void> {
  await writeItems(database, 2 * DONE_IN_WINDOW, {
    entityRef: BENCH.component,
    ...BEGUN,
  });
  // One in five belongs to the other component of the stream.
  await database(LIVE_FACTS.objectEntity)
    .where('object_key', 'like', '%3')
    .orWhere('object_key', 'like', '%7')
    .update({ entity_ref: BENCH.rest });
  await writeWaitsOfItems(database, BENCH.stream, PARTS, n => [
    streamOf(n + 1),
    componentOf(n + 1),
  ]);
  const delivered = { from: NOW - 178 * DAY_MS, withinDays: 177 };
  await writeDeliveries(database, 2 * DONE_IN_WINDOW, {
    entityRef: BENCH.component,
    ...delivered,
  });
}

/**
 * Copies a part of that stream, under other names, to each of the streams
 * `first` to `last`: what the projection would have written of their items.
 */
export async function copyToStreams(
  database: Knex,
  first: number,
  last: number,
): Promise<void> {
  const every = (2 * DONE_IN_WINDOW) / ITEMS_OF_STREAM;
  const chosen = `select key from (select key, row_number() over (order by key) as place from ${LIVE_FACTS.object} where key like 'tracker:BENCH-%') as numbered where place % ${every} = 0`;
  const streams =
    'with recursive s(n) as (select cast(? as integer) union all select n + 1 from s where n < ?)';
  const stream = `'valuestream:default/s-' || n`;
  const key = (column: string) =>
    `replace(${column}, 'tracker:BENCH-', 'tracker:S' || n || '-')`;
  /** Whom the original waited for, so many streams further on. */
  const party = (column: string, prefix: string) =>
    `'${prefix}' || ((n + cast(substr(${column}, ${
      prefix.length + 1
    }) as integer)) % ${STREAMS - 1} + 1)`;
  const copy = async (table: string, columns: Record<string, string>) => {
    const names = Object.keys(columns);
    const mine =
      'stream_ref' in columns ? `stream_ref = '${BENCH.stream}' and ` : '';
    const keyColumn = ['key', 'item_key', 'object_key'].find(
      name => name in columns,
    );
    await database.raw(
      `insert into ${table} (${names.join(', ')}) ${streams} select ${names
        .map(name => columns[name])
        .join(', ')} from s, ${table} where ${mine}${keyColumn} in (${chosen})`,
      [first, last],
    );
  };
  const same = (...names: string[]) =>
    Object.fromEntries(names.map(name => [name, name]));
  await copy(LIVE_FACTS.object, {
    key: key('key'),
    ...same('kind', 'source', 'attributes'),
  });
  await copy(LIVE_FACTS.objectEntity, {
    object_key: key('object_key'),
    entity_ref: `'component:default/c-' || n`,
    evidence: 'evidence',
  });
  await copy(LIVE_FACTS.timeline, {
    stream_ref: stream,
    item_key: key('item_key'),
    ...same(
      'episode',
      'definition_hash',
      'state',
      'type',
      'created_at',
      'started_at',
      'ended_at',
      'first_done_at',
      'started_day',
      'done_day',
    ),
    body: `replace(${key('body')}, '${BENCH.stream}', ${stream})`,
  });
  await copy('wait', {
    stream_ref: stream,
    item_key: key('item_key'),
    ...same('episode', 'from_at'),
    party: party('party', 'valuestream:default/s-'),
    entity: party('entity', 'component:default/c-'),
    ...same(
      'to_at',
      'stalled',
      'parts',
      'worked',
      'evidence',
      'item_keys',
      'via',
      'done_at',
      'done_day',
      'home',
      'own',
      'working_ms',
    ),
  });
  await writeRollups(database, first, last);
}

/** Sums of what was copied, by stream and day, as they are kept beside it. */
async function writeRollups(
  database: Knex,
  first: number,
  last: number,
): Promise<void> {
  const refs = Array.from({ length: last - first + 1 }, (_, i) =>
    streamOf(first + i),
  );
  const mine = `stream_ref in (${refs.map(ref => `'${ref}'`).join(', ')})`;
  await database.raw(
    `insert into stream_facts (stream_ref, version) select ref, 'copied' from stream where ref in (${refs
      .map(ref => `'${ref}'`)
      .join(', ')})`,
  );
  await database.raw(
    `insert into wait_day (stream_ref, party, day, evidence, n, ms, stalled_ms, working_ms, stalled_working_ms) select stream_ref, party, done_day, evidence, count(*), sum((to_at - from_at) / parts), 0, sum(working_ms / parts), 0 from wait where ${mine} group by stream_ref, party, done_day, evidence`,
  );
  for (const [measure, day, sum] of [
    ['started', 'started_day', '0'],
    ['done', 'done_day', '0'],
    ['flow-time', 'done_day', 'sum(ended_at - started_at)'],
  ]) {
    await database.raw(
      `insert into rollup_day (stream_ref, day, measure, n, sum_ms) select stream_ref, ${day}, '${measure}', count(*), ${sum} from timeline where ${mine} and ${day} is not null and started_at is not null group by stream_ref, ${day}`,
    );
  }
}
