// @ts-check

/** As in `MARKER_RULES`. */
const MARKER_RULES =
  "'linkByAbbreviatedRevision', 'linkByArtifactDigest', 'linkByRevision', 'linkByVersionTag'";

/**
 * What walking a lane needs to go on from where it stood, for the facts as
 * served and for those of a rebuild. Without a state a lane is walked from its
 * beginning, so that nothing has to be brought over.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const postgres = knex.client.config.client.includes('pg');
  /** @param {import('knex').Knex.CreateTableBuilder} table @param {string} name */
  const key = (table, name) => {
    const column = table.text(name);
    return postgres ? column.collate('C') : column;
  };
  for (const prefix of ['', 'next_']) {
    await knex.schema.createTable(`${prefix}lane_state`, table => {
      table.comment('How each lane was walked last');
      key(table, 'lane').primary();
      table.text('version').notNullable().comment('Another with each walk');
      table
        .binary('head')
        .nullable()
        .comment('Packed JSON; none while a walk is under way');
    });
    await knex.schema.createTable(`${prefix}lane_segment`, table => {
      table.comment('Packed columns of the commits of lanes');
      key(table, 'lane').notNullable();
      table.integer('segment').notNullable();
      table.binary('body').notNullable();
      table.primary(['lane', 'segment']);
    });
    await knex.schema.createTable(`${prefix}lane_news`, table => {
      table.comment('What of a lane changed since it was walked last');
      table.bigIncrements('id');
      key(table, 'lane').notNullable();
      table.text('commits').notNullable().comment('JSON: shas');
      table.text('changes').notNullable().comment('JSON: keys of objects');
      table.index(['lane', 'id'], `${prefix}lane_news_lane_idx`);
    });
    await knex.raw(
      `create index ${prefix}link_marker_idx on ${prefix}link (to_key) where rule in (${MARKER_RULES})`,
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const prefix of ['', 'next_']) {
    await knex.raw(`drop index ${prefix}link_marker_idx`);
    for (const table of ['lane_news', 'lane_segment', 'lane_state']) {
      await knex.schema.dropTable(`${prefix}${table}`);
    }
  }
};
