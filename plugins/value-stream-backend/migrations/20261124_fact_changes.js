// @ts-check

const PREFIXES = ['', 'next_'];

/**
 * Which items each change of a stream's facts was about, so that whoever has
 * read the stream reads those again and not all of it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const postgres = knex.client.config.client.includes('pg');
  for (const prefix of PREFIXES) {
    await knex.schema.alterTable(`${prefix}stream_facts`, table => {
      table
        .text('generation')
        .notNullable()
        .defaultTo('')
        .comment('Changes are counted within one; empty: not counted yet');
      table
        .bigInteger('changes')
        .notNullable()
        .defaultTo(0)
        .comment('How often they have changed, in the order of the commits');
    });
    await knex.schema.createTable(`${prefix}fact_change`, table => {
      table.comment(
        'Items of the last changes of a stream, where they are few',
      );
      const columns = [table.text('stream_ref'), table.text('item_key')];
      columns.forEach(column => {
        column.notNullable();
        if (postgres) {
          column.collate('C');
        }
      });
      table.bigInteger('change').notNullable();
      table.primary(['stream_ref', 'change', 'item_key']);
    });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const prefix of PREFIXES) {
    await knex.schema.dropTable(`${prefix}fact_change`);
    await knex.schema.alterTable(`${prefix}stream_facts`, table => {
      table.dropColumn('generation');
      table.dropColumn('changes');
    });
  }
};
