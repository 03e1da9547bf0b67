import {
  ApiSchemas,
  DataQuality,
} from '@value-stream/backstage-plugin-value-stream-common';
import { QUALITY_DAYS } from '../summary/StreamFigures';
import { isoInstant } from './isoInstant';
import { listConflicts } from './listConflicts';
import { QueryContext } from './QueryContext';
import { Quality, readQuality } from './readQuality';
import { readStreams } from './readStreams';
import { readSummaries } from './readSummaries';
import {
  freshnessOf,
  readSourceStandings,
  SourceStanding,
} from './streamFreshness';

/**
 * How far the data can be trusted: conflicts of declarations; per stream its
 * chain to delivery, its links and statuses, as last worked out; per source
 * freshness and gaps. A reader who may not read all sees the streams that
 * are readable and the sources that they have items from, and not how much
 * work is in no stream.
 *
 * @param titleOf - name of a connector
 */
export async function getDataQuality(
  context: QueryContext,
  titleOf: (connector: string) => string | undefined = () => undefined,
): Promise<DataQuality> {
  const { database, visibility } = context;
  const [all, summaries, standings, quality] = await Promise.all([
    readStreams(database),
    readSummaries(database, QUALITY_DAYS),
    readSourceStandings(database),
    readQuality(database),
  ]);
  const visible = await visibility.visible(all.map(({ ref }) => ref));
  const streams = all.filter(({ ref }) => visible.has(ref));
  const feeding = new Set(
    streams.flatMap(({ ref }) => summaries.get(ref)?.figures.sources ?? []),
  );
  return {
    readableOnly: !visibility.all,
    conflicts: await listConflicts(context),
    streams: streams.map(({ ref, title }) => {
      const summary = summaries.get(ref);
      const fed = (summary?.figures.sources ?? []).flatMap(
        id => standings.get(id) ?? [],
      );
      return {
        ref,
        title,
        ...(fed.length > 0 && { freshness: freshnessOf(fed) }),
        ...(summary?.figures.quality && {
          quality: {
            ...summary.figures.quality,
            madeAt: isoInstant(summary.madeAt),
          },
        }),
      };
    }),
    sources: [...standings.values()]
      .filter(({ source_id }) => visibility.all || feeding.has(source_id))
      .map(row => describeSource(row, quality, titleOf)),
    ...(visibility.all && quality.noStream && { noStream: quality.noStream }),
    queue: {
      inbox: await count(database('inbox').where('state', 'pending')),
      dirty: await count(database('dirty')),
    },
  };
}

function describeSource(
  row: SourceStanding,
  quality: Quality,
  titleOf: (connector: string) => string | undefined,
): ApiSchemas['SourceQuality'] {
  const facts = quality.factsOf(row.source_id);
  return {
    id: row.source_id,
    connector: row.connector,
    title: titleOf(row.connector) ?? row.connector,
    state: row.state,
    ...(row.last_success_at !== null && {
      lastSuccessAt: isoInstant(Number(row.last_success_at)),
    }),
    ...(row.last_event_at !== null && {
      lastEventAt: isoInstant(Number(row.last_event_at)),
    }),
    ...(facts && { facts }),
  };
}

async function count(query: {
  count(columns: { n: string }): PromiseLike<{ n?: number | string }[]>;
}): Promise<number> {
  const [{ n }] = await query.count({ n: '*' });
  return Number(n);
}
