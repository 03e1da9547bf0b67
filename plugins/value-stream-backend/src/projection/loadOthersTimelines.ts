import {
  composeTimelines,
  DEFAULT_CALENDAR,
  DEFAULT_STAGES,
  StreamDefinition,
  Timeline,
} from '@value-stream/flow-engine';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { LoadedHistory } from './loadHistories';
import { Homes } from './loadHomes';
import { loadStreams } from './loadStreams';

/** By item: its timelines in one stream. */
export type OthersTimelines = ReadonlyMap<
  string,
  {
    readonly timelines: readonly Timeline[];
    readonly stream: Pick<StreamDefinition, 'ref' | 'stages'>;
  }
>;

const OF_NO_STREAM: StreamDefinition = {
  ref: '',
  name: '',
  title: '',
  role: 'core',
  supports: [],
  declaredBy: 'implied',
  stages: DEFAULT_STAGES,
  commitment: 'ready',
  calendar: DEFAULT_CALENDAR,
  flowItem: 'work-items',
  reopenPolicy: 'last-done',
  reopenHorizonMs: 0,
  idleLimitMs: 0,
  productionEnvironments: [],
};

interface Stored {
  readonly stream_ref: string;
  readonly item_key: string;
  readonly body: string;
}

/**
 * Timelines of items that others wait for, as last composed for the stream
 * where they are at home. An item of no stream is composed from its own moves,
 * by the default stages.
 */
export async function loadOthersTimelines(
  db: Db,
  tables: FactTables,
  keys: readonly string[],
  homes: Homes,
  histories: readonly LoadedHistory[],
): Promise<OthersTimelines> {
  const waited = new Set(keys);
  const rows = await selectByKeys<Stored>(keys, part =>
    db(tables.timeline)
      .whereRaw(isOneOf(db, 'item_key', part))
      .orderBy(['item_key', 'stream_ref', 'episode'])
      .select('stream_ref', 'item_key', 'body'),
  );
  const stored = new Map<string, Stored[]>();
  for (const row of rows) {
    const list = stored.get(row.item_key);
    if (list) {
      list.push(row);
    } else {
      stored.set(row.item_key, [row]);
    }
  }
  const streams = await loadStreams(db, [
    ...new Set(rows.map(({ stream_ref }) => stream_ref)),
  ]);
  const result = new Map<string, ReturnType<OthersTimelines['get']> & {}>();
  for (const [key, own] of stored) {
    const home = (homes.get(key) ?? []).find(({ party }) =>
      own.some(({ stream_ref }) => stream_ref === party),
    );
    const ref = home?.party ?? own[0].stream_ref;
    const stream = streams.get(ref);
    if (stream) {
      result.set(key, {
        stream: stream.definition,
        timelines: own
          .filter(({ stream_ref }) => stream_ref === ref)
          .map(({ body }): Timeline => JSON.parse(body)),
      });
    }
  }
  for (const { objects, activities } of histories) {
    for (const object of objects) {
      if (!waited.has(object.key) || result.has(object.key)) {
        continue;
      }
      result.set(object.key, {
        stream: OF_NO_STREAM,
        timelines: composeTimelines(
          {
            item: object,
            objects: [],
            links: [],
            deliveredBy: 'merge',
            activities: activities.filter(
              fact => fact.objects[0].key === object.key,
            ),
          },
          OF_NO_STREAM,
        ),
      });
    }
  }
  return result;
}
