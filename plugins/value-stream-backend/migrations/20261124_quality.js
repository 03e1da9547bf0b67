// @ts-check

/**
 * What data quality knows of sources, and of work in no stream: looked up in
 * the log and in facts beside the requests for it, and again where it is lost.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const postgres = knex.client.config.client.includes('pg');
  await knex.schema.createTable('quality_summary', table => {
    table.comment('Data quality that is of no single stream');
    const name = table.text('name').primary();
    if (postgres) {
      name.collate('C');
    }
    table.bigInteger('made_at').notNullable();
    table.text('body').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('quality_summary');
};
