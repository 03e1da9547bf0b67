// @ts-check

/**
 * Targets are what readers saved: no rebuild touches them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const postgres = knex.client.config.client.includes('pg');
  await knex.schema.createTable('target', table => {
    table.comment('Future maps saved as targets');
    /** @param {string} name */
    const key = name => {
      const column = table.text(name);
      return postgres ? column.collate('C') : column;
    };
    key('id').primary();
    key('entity_ref').notNullable();
    key('stream_ref').notNullable();
    table.bigInteger('saved_at').notNullable();
    table.text('name').notNullable();
    table
      .text('question')
      .notNullable()
      .comment('Window, clock, basis and filters as JSON');
    table.text('edits').notNullable();
    table.text('totals_then').notNullable().comment('When it was saved');
    table.text('totals_target').notNullable();
    table.index(['entity_ref', 'stream_ref', 'saved_at'], 'target_entity_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('target');
};
