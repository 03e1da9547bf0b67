import { NewActivity } from '@value-stream/backstage-plugin-value-stream-node';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { appendActivities } from './appendActivities';

jest.setTimeout(240_000);

const AT = Date.UTC(2026, 10, 23, 5);
const SERVICE = 'cdevents:/shop#service/pay';

/** One object in two parts. */
const TWICE: NewActivity = {
  identity: 'fh-1',
  kind: 'incident',
  verb: 'detected',
  occurredAt: AT,
  objects: [
    { key: 'cdevents:/shop#incident/1', qualifier: 'subject' },
    { key: SERVICE, qualifier: 'affected' },
    { key: SERVICE, qualifier: 'environment' },
  ],
  attributes: {},
};

describe.each(databaseIds)('activities appended to the log on %s', id => {
  it('may name an object in more than one part', async () => {
    const database = await migratedDatabase(id);
    const append = () =>
      database.transaction(tx =>
        appendActivities(tx, [TWICE], {
          source: 'cdevents',
          origin: 'webhook',
          recordedAt: AT,
        }),
      );
    expect((await append()).added).toBe(1);
    expect((await append()).added).toBe(0);
    expect(
      await database('activity_object')
        .pluck('object_key')
        .orderBy('object_key'),
    ).toEqual(['cdevents:/shop#incident/1', SERVICE]);
    await database.destroy();
  });
});
