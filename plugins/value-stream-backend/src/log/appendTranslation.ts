import { Translation } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { appendActivities, Reading } from './appendActivities';
import { appendObjectFacts } from './appendObjectFacts';
import { rememberForRebuild } from '../projection/rememberForRebuild';
import { deriveFacts } from '../tracing/deriveFacts';
import { LIVE_FACTS } from './factTables';

/**
 * Appends what a connector made of some payloads, and derives the facts that
 * follow at once. The caller holds the lock of `lockFacts`. The same content
 * again changes nothing and marks nothing dirty.
 *
 * @returns number of activities the log did not have
 */
export async function appendTranslation(
  tx: Knex.Transaction,
  translation: Pick<Translation, 'activities' | 'objects'>,
  reading: Reading & { readonly notBefore?: Instant },
): Promise<number> {
  const activities = await appendActivities(
    tx,
    translation.activities,
    reading,
  );
  const factsOf = await appendObjectFacts(tx, translation.objects, reading);
  if (factsOf.size || activities.objectKeys.size) {
    await deriveFacts(tx, LIVE_FACTS, {
      factsOf,
      activitiesOf: activities.objectKeys,
      notBefore: reading.notBefore,
    });
    await rememberForRebuild(
      tx,
      [...factsOf, ...activities.objectKeys].map(key => `item:${key}` as const),
    );
  }
  return activities.added;
}
