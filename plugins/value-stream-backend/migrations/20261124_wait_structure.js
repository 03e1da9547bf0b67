// @ts-check

const TABLES = ['tie', 'next_tie'];
const COLUMNS = ['party', 'entity'];

/**
 * Parents with children elsewhere are found by where the children are; and
 * each service's days with a rollout are kept, to tell which release together.
 * They are worked out with the figures of the overview, and made again where
 * there are none.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const postgres = knex.client.config.client.includes('pg');
  for (const table of TABLES) {
    for (const column of COLUMNS) {
      await knex.raw(
        `create index ${table}_child_${column}_idx on ${table} (${column}, done_at) where evidence = 'child'`,
      );
    }
  }
  await knex.schema.createTable('rollout_days', table => {
    table.comment('Days with a rollout to production, per entity');
    const ref = table.text('entity_ref').primary();
    if (postgres) {
      ref.collate('C');
    }
    table
      .text('days')
      .notNullable()
      .comment('JSON: days since 1970-01-01, universal time, ascending');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('rollout_days');
  for (const table of TABLES) {
    for (const column of COLUMNS) {
      await knex.raw(`drop index ${table}_child_${column}_idx`);
    }
  }
};
