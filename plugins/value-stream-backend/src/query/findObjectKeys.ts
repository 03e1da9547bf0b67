import { Knex } from 'knex';

/** Kinds that people name by the forge's own key. */
const KINDS = ['work-item', 'change', 'commit', 'release'];
const MOST_PREFIXES = 2_000;
const MOST_FOUND = 10;

/**
 * Keys of the objects that a reader may mean: the key itself, or what a
 * tracker calls it: `PAY-123`, `acme/api#42`, a commit's sha or the first 7
 * letters of it. Names are looked up; where there is none, the distinct
 * prefixes of keys are walked by index, never the objects.
 */
export async function findObjectKeys(
  database: Knex,
  name: string,
): Promise<string[]> {
  const exact = await database('object').where('key', name).first('key');
  if (exact) {
    return [name];
  }
  const named: string[] = await objectsNamed(database, name);
  if (named.length > 0) {
    return named;
  }
  const sha = /^[0-9a-f]{7,40}$/.test(name);
  const found: string[] = [];
  for (const kind of KINDS) {
    for await (const prefix of prefixesOf(database, kind)) {
      const range = database('object').where('kind', kind);
      const candidates = candidatesUnder(prefix, name);
      found.push(
        ...(await (sha && prefix.endsWith('@')
          ? range
              .where('key', '>=', prefix + name)
              .where('key', '<', `${prefix}${name}g`)
          : range.whereIn('key', candidates)
        )
          .limit(MOST_FOUND)
          .pluck('key')),
      );
    }
    if (found.length > 0) {
      return [...new Set(found)].sort();
    }
  }
  return found;
}

/** Served by the primary key of object_name (name, role, object_key). */
export function objectsNamed(
  database: Knex,
  name: string,
): Knex.QueryBuilder<any, string[]> {
  return database('object_name')
    .where({ name: name.toLocaleUpperCase('en-US') })
    .whereIn('role', ['named', 'formerly'])
    .orderBy('object_key')
    .limit(MOST_FOUND)
    .pluck('object_key');
}

/** `acme/api#42` under `github:acme/api#` as well as under `github:`. */
function candidatesUnder(prefix: string, wanted: string): string[] {
  const overlap = [...prefix.matchAll(/[:/]/g)].map(({ index }) =>
    prefix.slice(0, index + 1),
  );
  return [...new Set([prefix, ...overlap])].map(start => start + wanted);
}

/** Distinct beginnings of keys, up to the last `:`, `/`, `#` or `@`; each found by one look at object_kind_idx (kind, key). */
async function* prefixesOf(
  database: Knex,
  kind: string,
): AsyncGenerator<string> {
  let after = '';
  for (let n = 0; n < MOST_PREFIXES; n++) {
    const row: { key: string } | undefined = await nextKey(
      database,
      kind,
      after,
    );
    if (!row) {
      return;
    }
    const prefix = /^.*[:/#@]/s.exec(row.key)?.[0] ?? '';
    if (prefix) {
      yield prefix;
    }
    // The first text that comes after every key of this prefix; bytewise.
    after = `${prefix || row.key}\u{10FFFF}`;
  }
}

export function nextKey(
  database: Knex,
  kind: string,
  after: string,
): Knex.QueryBuilder {
  return database('object')
    .where('kind', kind)
    .where('key', '>', after)
    .orderBy('key')
    .first('key');
}
