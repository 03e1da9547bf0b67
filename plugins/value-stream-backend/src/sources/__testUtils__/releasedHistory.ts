import { Knex } from 'knex';
import { commitPayload, REPOSITORY, shaFor } from './fakeTool';

export const HOUR = 3_600_000;
export const T0 = Date.UTC(2026, 2, 2, 9);

/** A first-parent line a ← b ← m, where m merges f, which branched off a. */
export const HISTORY = [
  commitPayload({ sha: shaFor('a'), parents: [], at: T0, firstParent: true }),
  commitPayload({
    sha: shaFor('b'),
    parents: [shaFor('a')],
    at: T0 + 2 * HOUR,
    firstParent: true,
  }),
  commitPayload({
    sha: shaFor('f'),
    parents: [shaFor('a')],
    at: T0 + 3 * HOUR,
    firstParent: false,
    issues: ['PAY-1'],
  }),
  commitPayload({
    sha: shaFor('m'),
    parents: [shaFor('b'), shaFor('f')],
    at: T0 + 4 * HOUR,
    firstParent: true,
  }),
];

export const key = (name: string) => `git:${REPOSITORY}@${shaFor(name)}`;
export const tag = (name: string) => `git:${REPOSITORY}#tag/${name}`;

export async function links(database: Knex) {
  const rows = await database('link').orderBy(['to_key', 'from_key']);
  return rows.map(
    row => `${row.from_key} ${row.relation} ${row.to_key} ${row.method}`,
  );
}
