// @ts-check

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
 * @param {import('knex').Knex} knex
 * @param {string} prefix
 */
async function createWaitTables(knex, prefix) {
  const key = keyColumn(knex);

  await knex.schema.createTable(`${prefix}wait`, table => {
    table.comment('Stretches that done items waited for others, by whom');
    key(table, 'stream_ref').notNullable();
    key(table, 'item_key').notNullable();
    table.integer('episode').notNullable();
    table.bigInteger('from_at').notNullable();
    key(table, 'party').notNullable().comment('Ref of whom it waited for');
    key(table, 'entity')
      .notNullable()
      .comment('Entity of the party that has the work; empty where unknown');
    table.bigInteger('to_at').notNullable();
    table.integer('stalled').notNullable().comment('1: on activity basis only');
    table.integer('parts').notNullable().comment('It has one of so many');
    table.integer('worked').notNullable().comment('1: the party was at it');
    table.text('evidence').notNullable().comment('Kinds, comma-separated');
    table.text('item_keys').notNullable().comment('JSON: items waited for');
    table.text('via').notNullable().comment('JSON: whom the party waited for');
    table.bigInteger('done_at').notNullable();
    key(table, 'done_day').notNullable().comment('As counted in wait_day');
    table.integer('home').notNullable().comment('1: not of a nested stream');
    key(table, 'own').notNullable().comment('Entity that has the item');
    table
      .bigInteger('working_ms')
      .notNullable()
      .comment('From to to, working clock');
    table.primary([
      'stream_ref',
      'item_key',
      'episode',
      'from_at',
      'party',
      'entity',
    ]);
    table.index(['stream_ref', 'done_at'], `${prefix}wait_done_idx`);
    table.index(['item_key'], `${prefix}wait_item_idx`);
    table.index(['party', 'done_at'], `${prefix}wait_party_idx`);
    table.index(['entity', 'done_at'], `${prefix}wait_entity_idx`);
  });

  await knex.schema.createTable(`${prefix}tie`, table => {
    table.comment('What ties items to others, whether they waited or not');
    key(table, 'stream_ref').notNullable();
    key(table, 'item_key').notNullable();
    table.text('evidence').notNullable();
    key(table, 'party').notNullable();
    key(table, 'entity').notNullable();
    key(table, 'other_key').notNullable().comment('Item of the other side');
    table.bigInteger('since').nullable();
    table.bigInteger('until').nullable();
    table.integer('open').notNullable().comment('1: it holds the item up now');
    table.bigInteger('done_at').nullable();
    table.integer('home').notNullable().comment('1: not of a nested stream');
    key(table, 'own').notNullable().comment('Entity that has the item');
    table.primary([
      'stream_ref',
      'item_key',
      'evidence',
      'party',
      'entity',
      'other_key',
    ]);
    table.index(['stream_ref', 'done_at'], `${prefix}tie_done_idx`);
    table.index(['item_key'], `${prefix}tie_item_idx`);
  });
  for (const [name, column] of [
    ['open', 'stream_ref'],
    ['party', 'party'],
    ['entity', 'entity'],
  ]) {
    await knex.raw(
      `create index ${prefix}tie_${name}_idx on ${prefix}tie (${column}) where open = 1`,
    );
  }

  await knex.schema.createTable(`${prefix}wait_day`, table => {
    table.comment('Delay between streams per day on which items were done');
    key(table, 'stream_ref').notNullable();
    key(table, 'party').notNullable();
    key(table, 'day').notNullable().comment('YYYY-MM-DD');
    table.text('evidence').notNullable();
    table.bigInteger('n').notNullable().comment('Stretches');
    table.bigInteger('ms').notNullable().comment('Calendar clock');
    table.bigInteger('stalled_ms').notNullable().comment('Activity basis only');
    table.bigInteger('working_ms').notNullable().comment('Working clock');
    table.bigInteger('stalled_working_ms').notNullable();
    table.primary(['stream_ref', 'party', 'day', 'evidence']);
    table.index(['stream_ref', 'day'], `${prefix}wait_day_stream_idx`);
    table.index(['party', 'day'], `${prefix}wait_day_party_idx`);
  });
}

/**
 * Whom items waited for, derived with their timelines; twice, as all facts are:
 * as served and for a rebuild.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await createWaitTables(knex, '');
  await createWaitTables(knex, 'next_');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of ['wait', 'tie', 'wait_day']) {
    await knex.schema.dropTable(`next_${table}`);
    await knex.schema.dropTable(table);
  }
};
