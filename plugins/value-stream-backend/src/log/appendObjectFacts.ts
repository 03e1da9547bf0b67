import { ObjectFact } from '@value-stream/backstage-plugin-value-stream-node';
import { Knex } from 'knex';
import { Reading } from './appendActivities';
import { insertRows, isOneOf, selectByKeys } from './bulkRows';
import { storableText } from './canonicalJson';
import { ORIGINS } from './mergeActivity';
import { LoggedFact, loggedFact } from './objectFactContent';

/**
 * Appends object facts to the log.
 *
 * @returns keys of the objects of which something new was said
 */
export async function appendObjectFacts(
  tx: Knex.Transaction,
  facts: readonly ObjectFact[],
  reading: Reading,
): Promise<ReadonlySet<string>> {
  const incoming = new Map<string, LoggedFact>();
  for (const fact of facts) {
    const logged = loggedFact(
      { ...fact, key: storableText(fact.key) },
      reading.source,
    );
    incoming.set(logged.id, logged);
  }
  const known = await selectByKeys<{ id: string }>([...incoming.keys()], part =>
    tx('object_fact').whereRaw(isOneOf(tx, 'id', part)).select('id'),
  );
  for (const { id } of known) {
    incoming.delete(id);
  }
  const added = [...incoming.values()];
  await insertRows(
    tx,
    'object_fact',
    {
      id: 'text',
      object_key: 'text',
      source: 'text',
      observed_at: 'integer',
      recorded_at: 'integer',
      origin: 'integer',
      content: 'text',
    },
    added.map(fact => [
      fact.id,
      fact.key,
      fact.source,
      fact.observedAt,
      reading.recordedAt,
      ORIGINS.indexOf(reading.origin),
      fact.content,
    ]),
  );
  return new Set(added.map(({ key }) => key));
}
