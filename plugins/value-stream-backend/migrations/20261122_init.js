// @ts-check

const FACT_TABLES = [
  'object',
  'object_selector',
  'object_name',
  'link',
  'object_entity',
  'lane',
  'dirty',
  'timeline',
  'rollup_day',
  'stream_facts',
];

/**
 * Keys sort bytewise on every database.
 *
 * @param {import('knex').Knex} knex
 */
function keyColumn(knex) {
  const postgres = knex.client.config.client.includes('pg');
  /** @param {import('knex').Knex.CreateTableBuilder} table @param {string} name */
  return (table, name) => {
    const column = table.text(name);
    return postgres ? column.collate('C') : column;
  };
}

/**
 * Facts derived from the log. They exist twice: as served, and with the prefix
 * `next_` for the generation that a rebuild derives before it takes their place.
 *
 * @param {import('knex').Knex} knex
 * @param {string} prefix
 */
async function createFactTables(knex, prefix) {
  const key = keyColumn(knex);

  await knex.schema.createTable(`${prefix}object`, table => {
    table.comment('Objects as last known, folded from their facts');
    key(table, 'key').primary();
    table.text('kind').notNullable();
    key(table, 'source').notNullable();
    table.text('title').nullable();
    table.text('url').nullable();
    table.text('type').nullable();
    table.text('original_type').nullable();
    table.text('original_status').nullable();
    table.text('attributes').notNullable();
    table.index(['kind', 'key'], `${prefix}object_kind_idx`);
  });

  await knex.schema.createTable(`${prefix}object_selector`, table => {
    table.comment('What ties objects to entities');
    key(table, 'selector').notNullable().comment('annotation=value');
    key(table, 'object_key').notNullable();
    table.primary(['selector', 'object_key']);
    table.index(['object_key'], `${prefix}object_selector_object_idx`);
  });

  await knex.schema.createTable(`${prefix}link`, table => {
    table.comment('Links between objects, with the rule that found them');
    key(table, 'from_key').notNullable();
    key(table, 'to_key').notNullable();
    table.text('relation').notNullable();
    table.text('method').notNullable();
    table.integer('confidence').notNullable().comment('Per mille');
    table.text('evidence').notNullable();
    table
      .text('rule')
      .notNullable()
      .comment('File that made it; native for the tool itself');
    // No key of what tells links apart, which would be as large as the table:
    // those who write compare with what stands there, one at a time.
    table.index(['from_key'], `${prefix}link_from_idx`);
    table.index(['to_key'], `${prefix}link_to_idx`);
  });

  await knex.schema.createTable(`${prefix}object_entity`, table => {
    table.comment('Entities an object belongs to, with the evidence');
    key(table, 'object_key').notNullable();
    key(table, 'entity_ref').notNullable();
    table.text('evidence').notNullable();
    table.primary(['object_key', 'entity_ref']);
    table.index(
      ['entity_ref', 'object_key'],
      `${prefix}object_entity_entity_idx`,
    );
  });

  await knex.schema.createTable(`${prefix}dirty`, table => {
    table.comment('What has to be derived again');
    key(table, 'key').primary();
    table.bigInteger('version').notNullable();
    table
      .bigInteger('leased_until')
      .notNullable()
      .defaultTo(0)
      .comment('Not taken before; held back where nobody leased it');
    table.text('leased_by').nullable();
    table.index(['leased_until', 'key'], `${prefix}dirty_lease_idx`);
  });

  await knex.schema.createTable(`${prefix}timeline`, table => {
    table.comment('One composed timeline per stream, item and episode');
    key(table, 'stream_ref').notNullable();
    key(table, 'item_key').notNullable();
    table.integer('episode').notNullable();
    key(table, 'definition_hash').notNullable();
    table.text('state').notNullable();
    table.text('type').nullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('started_at').nullable();
    table.bigInteger('ended_at').nullable();
    table.bigInteger('first_done_at').nullable();
    key(table, 'started_day').nullable().comment('As counted in rollup_day');
    key(table, 'done_day').nullable().comment('As counted in rollup_day');
    table.text('body').notNullable();
    table.primary(['stream_ref', 'item_key', 'episode']);
    table.index(['stream_ref', 'ended_at'], `${prefix}timeline_ended_idx`);
    table.index(['item_key'], `${prefix}timeline_item_idx`);
  });

  await knex.schema.createTable(`${prefix}rollup_day`, table => {
    table.comment('Counts and sums per stream and day of its zone');
    key(table, 'stream_ref').notNullable();
    key(table, 'day').notNullable().comment('YYYY-MM-DD');
    table.text('measure').notNullable();
    table.bigInteger('n').notNullable();
    table.bigInteger('sum_ms').notNullable();
    table.primary(['stream_ref', 'day', 'measure']);
  });

  await knex.schema.createTable(`${prefix}stream_facts`, table => {
    table.comment('Another version whenever a timeline of the stream changes');
    key(table, 'stream_ref').primary();
    table.text('version').notNullable();
  });

  await knex.schema.createTable(`${prefix}object_name`, table => {
    table.comment('Names by which objects are known and mention each other');
    key(table, 'name').notNullable();
    table
      .text('role')
      .notNullable()
      .comment('How an object goes by the name or speaks of it');
    key(table, 'object_key').notNullable();
    table.index(['name', 'role'], `${prefix}object_name_name_idx`);
    table.index(['object_key'], `${prefix}object_name_object_idx`);
  });

  await knex.schema.createTable(`${prefix}lane`, table => {
    table.comment('What delivers in each repository, as last walked');
    key(table, 'lane').primary();
    table.integer('releases').notNullable();
    table.text('environments').notNullable().comment('JSON, sorted');
    table
      .text('services')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON: what is deployed where, made from which paths');
  });
}

/**
 * Instants and durations are integer milliseconds in BIGINT; JSON is canonical
 * text; keys sort bytewise. Confidence is per mille: no floats in facts.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const key = keyColumn(knex);

  await knex.schema.createTable('inbox', table => {
    table.comment('Deliveries as received, kept before they are answered');
    table.bigIncrements('id');
    key(table, 'source_id').notNullable();
    table.text('origin').notNullable().comment('webhook, upload');
    table.bigInteger('received_at').notNullable();
    table.text('batch').nullable().comment('Upload this is a part of');
    table.text('type').notNullable();
    table.text('body').notNullable().comment('Payload as JSON text');
    table
      .text('state')
      .notNullable()
      .comment('receiving until an upload is whole, pending, done, refused');
    table.text('reason').nullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.index(['state', 'id'], 'inbox_state_idx');
    table.index(['batch'], 'inbox_batch_idx');
  });

  await knex.schema.createTable('activity', table => {
    table.comment('The log: append-only, one row per fact');
    key(table, 'id').primary();
    key(table, 'source').notNullable();
    table.text('kind').notNullable();
    table.text('verb').notNullable();
    table.bigInteger('occurred_at').notNullable();
    table.bigInteger('recorded_at').notNullable();
    table.text('actor').nullable();
    table.text('team').nullable();
    table.text('objects').notNullable();
    table.text('attributes').notNullable();
    table.bigInteger('revision').notNullable().defaultTo(0);
    table
      .integer('origin')
      .notNullable()
      .comment('0 webhook, 1 upload, 2 backfill');
    table
      .text('provenance')
      .nullable()
      .comment('Revision and origin per field, where fields differ in it');
    table.index(['source', 'occurred_at'], 'activity_source_idx');
    table.index(['recorded_at', 'id'], 'activity_recorded_idx');
  });

  await knex.schema.createTable('activity_object', table => {
    table.comment('Which objects an activity touches');
    key(table, 'object_key').notNullable();
    key(table, 'activity_id').notNullable();
    table
      .integer('marker')
      .notNullable()
      .defaultTo(0)
      .comment('1 where something was released or deployed');
    table.primary(['object_key', 'activity_id']);
  });
  await knex.raw(
    'create index activity_object_marker_idx on activity_object (object_key) where marker = 1',
  );

  await knex.schema.createTable('object_fact', table => {
    table.comment('The log: what was seen of an object at an instant');
    key(table, 'id').primary();
    key(table, 'object_key').notNullable();
    key(table, 'source').notNullable();
    table.bigInteger('observed_at').notNullable();
    table.bigInteger('recorded_at').notNullable();
    table.integer('origin').notNullable();
    table.text('content').notNullable();
    table.index(['object_key'], 'object_fact_key_idx');
  });

  await knex.schema.createTable('entity', table => {
    table.comment('Catalog entities as the registry last saw them');
    key(table, 'ref').primary();
    table.text('kind').notNullable();
    table.text('title').notNullable();
    key(table, 'digest').notNullable();
    table.text('data').notNullable();
  });

  await knex.schema.createTable('stream', table => {
    table.comment('Value streams as resolved');
    key(table, 'ref').primary();
    table.text('definition').notNullable().comment('As declared');
    key(table, 'hash').notNullable().comment('Of the declaration');
    table
      .text('flow_item')
      .notNullable()
      .defaultTo('commits')
      .comment('As resolved from the data: work-items, changes, commits');
    table.integer('version').notNullable();
    table.bigInteger('changed_at').notNullable();
  });

  await knex.schema.createTable('stream_member', table => {
    table.comment('Entities of a stream, with how they became members');
    key(table, 'stream_ref').notNullable();
    key(table, 'entity_ref').notNullable();
    table.text('evidence').notNullable();
    table.primary(['stream_ref', 'entity_ref']);
    table.index(['entity_ref'], 'stream_member_entity_idx');
  });

  await knex.schema.createTable('conflict', table => {
    table.comment('Declarations that contradict each other or make no sense');
    key(table, 'entity_ref').notNullable();
    table.text('reason').notNullable();
    key(table, 'subject').notNullable();
    key(table, 'stream_ref').nullable();
    table.text('message').notNullable();
    table.text('what_to_do').notNullable();
    table.primary(['entity_ref', 'reason', 'subject']);
  });

  await knex.schema.createTable('source_state', table => {
    table.comment('How each source is doing, and where its backfill stands');
    key(table, 'source_id').primary();
    table.text('connector').notNullable();
    table
      .text('state')
      .notNullable()
      .comment('never-run, running, ok, warning, failed');
    table.text('message').nullable();
    table.text('what_to_do').nullable();
    table.text('parts').notNullable().defaultTo('[]');
    table.text('progress').nullable();
    table.text('cursor').nullable();
    table.bigInteger('last_started_at').nullable();
    table.bigInteger('last_success_at').nullable();
    table.bigInteger('last_event_at').nullable();
    table.bigInteger('activities').notNullable().defaultTo(0);
    table
      .text('settings')
      .nullable()
      .comment('Hash of connector version and options that the cursor is of');
    table
      .text('selected')
      .nullable()
      .comment('Digest of what the catalog selected when it was last read');
    table
      .text('held')
      .nullable()
      .comment('paused or cancelled: not read until someone asks for it');
    table
      .bigInteger('retry_at')
      .nullable()
      .comment('The tool asks not to be read before');
  });

  await knex.schema.createTable('refusal', table => {
    table.comment('Payloads and rows that could not be used, and why');
    key(table, 'id').primary();
    key(table, 'source_id').notNullable();
    table.bigInteger('at').notNullable();
    table.text('origin').notNullable();
    table.text('type').notNullable();
    table.integer('line').nullable();
    table.text('reason').notNullable();
    table.text('excerpt').nullable();
    table.index(['source_id', 'at'], 'refusal_source_idx');
  });

  await knex.schema.createTable('job', table => {
    table.comment('Long work: rebuilds');
    key(table, 'id').primary();
    table.text('state').notNullable();
    table.text('step').nullable();
    table.bigInteger('done').notNullable().defaultTo(0);
    table.bigInteger('total').nullable();
    table.bigInteger('started_at').notNullable();
    table.bigInteger('ended_at').nullable();
    table.text('message').nullable();
    table
      .bigInteger('leased_until')
      .notNullable()
      .defaultTo(0)
      .comment('Who does it renews this; later it is taken over');
    table.text('leased_by').nullable();
  });

  await knex.schema.createTable('entity_selector', table => {
    table.comment('Which selectors an entity owns, and how it narrows them');
    key(table, 'selector').notNullable();
    key(table, 'entity_ref').notNullable();
    table.text('narrow').nullable().comment('Conditions and paths as JSON');
    table.primary(['selector', 'entity_ref']);
    table.index(['entity_ref'], 'entity_selector_entity_idx');
  });

  await knex.schema.createTable('rebuild_touched', table => {
    table.comment('Dirty keys of live writes while a rebuild derives');
    key(table, 'key').primary();
  });

  await knex.schema.createTable('setting', table => {
    table.comment('Made once and kept: the key that hashes actors');
    key(table, 'name').primary();
    table.text('value').notNullable();
  });

  await knex.schema.createTable('log_reader', table => {
    table.comment('How far those have come who give the log out');
    key(table, 'name').primary();
    table.text('position').notNullable();
  });

  await createFactTables(knex, '');
  await createFactTables(knex, 'next_');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of FACT_TABLES) {
    await knex.schema.dropTable(`next_${table}`);
    await knex.schema.dropTable(table);
  }
  for (const table of [
    'log_reader',
    'setting',
    'rebuild_touched',
    'entity_selector',
    'job',
    'refusal',
    'source_state',
    'conflict',
    'stream_member',
    'stream',
    'entity',
    'object_fact',
    'activity_object',
    'activity',
    'inbox',
  ]) {
    await knex.schema.dropTable(table);
  }
};
