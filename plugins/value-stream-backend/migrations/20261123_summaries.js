// @ts-check

/**
 * The figures of each stream over each standard window, worked out beside the
 * requests for them. They are made from timelines, and made again where there
 * are none.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const postgres = knex.client.config.client.includes('pg');
  await knex.schema.createTable('stream_summary', table => {
    table.comment('Figures of the overview, per stream and window');
    const ref = table.text('stream_ref').notNullable();
    if (postgres) {
      ref.collate('C');
    }
    table.integer('days').notNullable().comment('Length of the window');
    table
      .text('made_from')
      .notNullable()
      .comment('Version of facts and definition');
    table.bigInteger('made_at').notNullable();
    table.text('body').notNullable();
    table.primary(['days', 'stream_ref']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('stream_summary');
};
