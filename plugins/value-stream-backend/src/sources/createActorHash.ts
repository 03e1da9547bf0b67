import { createHmac, randomBytes } from 'node:crypto';
import { Config } from '@backstage/config';
import { Knex } from 'knex';

/**
 * Makes the keyed hash of actors: `<key id>:<32 hex digits of HMAC-SHA256>`.
 * The first of `valueStream.actorKeys` is used; where none is configured, a
 * random key that is made once and kept in the database.
 */
export async function createActorHash(
  database: Knex,
  config: Config,
): Promise<(identity: string) => string> {
  const [configured] =
    config.getOptionalConfigArray('valueStream.actorKeys') ?? [];
  const key = configured
    ? { id: configured.getString('id'), secret: configured.getString('secret') }
    : { id: 'generated', secret: await generatedKey(database) };
  const known = new Map<string, string>();
  return identity => {
    const login = identity.trim().toLowerCase();
    let hash = known.get(login);
    if (hash === undefined) {
      const digest = createHmac('sha256', key.secret).update(login);
      hash = `${key.id}:${digest.digest('hex').slice(0, 32)}`;
      if (known.size >= 10_000) {
        known.clear();
      }
      known.set(login, hash);
    }
    return hash;
  };
}

/** Of two replicas that make one at once, the first one's counts. */
async function generatedKey(database: Knex): Promise<string> {
  const name = 'actorKey';
  await database('setting')
    .insert({ name, value: randomBytes(32).toString('base64') })
    .onConflict('name')
    .ignore();
  const { value } = await database('setting').where({ name }).first();
  return value;
}
