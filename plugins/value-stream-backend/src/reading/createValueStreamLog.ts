import {
  LogPage,
  LogRequest,
  ValueStreamLog,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Activity, Instant, ObjectKind } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { ActivityRow } from '../log/activityRow';
import { Authorizer } from '../permissions/createAuthorizer';
import { Visibility } from '../permissions/Visibility';
import { readableObjects } from '../query/readableObjects';
import { loadObjects } from './loadObjects';
import {
  BEGINNING,
  LogPosition,
  readPosition,
  writePosition,
} from './LogPosition';
import { recordedAfter } from './recordedAfter';

/** What is recorded at one time may be committed in another order; after this long it is there. */
const SETTLED_MS = 60_000;
const MOST = 1_000;
const ALL: Visibility = { all: true, visible: async refs => new Set(refs) };

/** Gives the log to modules, in the order in which it was recorded. */
export function createValueStreamLog(options: {
  readonly database: Knex;
  readonly authorizer: Pick<Authorizer, 'readVisibility'>;
  readonly now: () => Instant;
}): ValueStreamLog {
  const { database, authorizer, now } = options;
  const settled = () => now() - SETTLED_MS;
  return {
    readActivities: async ({ as, after, limit }: LogRequest) => {
      const visibility =
        as === 'everything' ? ALL : await authorizer.readVisibility(as);
      const from = after === undefined ? BEGINNING : readPosition(after);
      const most = Math.min(Math.max(1, Math.trunc(limit)), MOST);
      const rows: ActivityRow[] = await recordedAfter(database, from, settled())
        .limit(most)
        .select('*');
      return pageOf(database, visibility, rows, {
        position: writePosition(rows.length ? positionOf(rows.at(-1)!) : from),
        more: rows.length === most,
      });
    },
    end: async () => {
      const last: ActivityRow | undefined = await database('activity')
        .where('recorded_at', '<', settled())
        .orderBy([
          { column: 'recorded_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .first('recorded_at', 'id');
      return writePosition(last ? positionOf(last) : BEGINNING);
    },
    positionOf: async name => {
      const row = await database('log_reader').where({ name }).first();
      return row?.position;
    },
    keepPosition: async (name, position) => {
      await database('log_reader')
        .insert({ name, position })
        .onConflict('name')
        .merge();
    },
  };
}

async function pageOf(
  database: Knex,
  visibility: Visibility,
  rows: readonly ActivityRow[],
  rest: Pick<LogPage, 'position' | 'more'>,
): Promise<LogPage> {
  const told = rows.map(describe);
  const keys = [
    ...new Set(told.flatMap(({ objects }) => objects.map(({ key }) => key))),
  ];
  const readable = await readableObjects({ database, visibility }, keys);
  return {
    activities: told.filter(({ objects }) => readable.has(objects[0].key)),
    objects: await loadObjects(
      database,
      keys.filter(key => readable.has(key)),
    ),
    ...rest,
  };
}

function describe(row: ActivityRow): Activity {
  return {
    id: row.id,
    source: row.source,
    kind: row.kind as ObjectKind,
    verb: row.verb,
    occurredAt: Number(row.occurred_at),
    ...(row.actor !== null && { actor: row.actor }),
    ...(row.team !== null && { team: row.team }),
    objects: JSON.parse(row.objects),
    attributes: JSON.parse(row.attributes),
  };
}

function positionOf(row: Pick<ActivityRow, 'recorded_at' | 'id'>): LogPosition {
  return { recordedAt: Number(row.recorded_at), id: row.id };
}
