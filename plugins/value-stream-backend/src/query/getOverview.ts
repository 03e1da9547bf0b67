import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { loadStreams } from '../projection/loadStreams';
import { SummarizedService } from '../summary/StreamFigures';
import { isoInstant } from './isoInstant';
import { QueryContext } from './QueryContext';
import { readSummaries, Summary } from './readSummaries';
import { streamsOwnedBy } from './streamsOwnedBy';
import { summarizeStream } from './summarizeStream';

type Overview = ApiSchemas['OverviewAnswer'];
type OverviewStream = ApiSchemas['OverviewStream'];

interface SourceRow {
  readonly source_id: string;
  readonly connector: string;
  readonly state: NonNullable<OverviewStream['freshness']>['state'];
  readonly last_success_at: number | string | null;
}

/**
 * All streams that the reader may read with their figures over a standard
 * window, as they were last worked out. Services of entities that the reader
 * may not read are left out and counted.
 *
 * @param ownedBy - groups and users: only streams that one of them owns, or
 * of which one of them owns a member
 */
export async function getOverview(
  context: QueryContext,
  days: number,
  ownedBy?: readonly string[],
): Promise<Overview> {
  const { database, visibility } = context;
  const [streams, summaries, members, sources, { byRef }] = await Promise.all([
    loadStreams(database),
    readSummaries(database, days),
    membersOf(database),
    sourceStates(database),
    context.entities.read(),
  ]);
  const owners = [...summaries.values()].flatMap(({ figures }) =>
    figures.services.map(({ ownerRef }) => ownerRef),
  );
  const visible = await visibility.visible([...streams.keys(), ...owners]);
  const owned = ownedBy && (await streamsOwnedBy(context, ownedBy));
  const rows = [...streams]
    .filter(
      ([ref, { definition }]) =>
        visible.has(ref) &&
        (!owned || owned.has(ref) || ownedBy.includes(definition.owner ?? '')),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ref, { definition }]): OverviewStream => {
      const summary = summaries.get(ref);
      const fed = (summary?.figures.sources ?? []).flatMap(
        id => sources.get(id) ?? [],
      );
      const summarized = summarizeStream(definition, members.get(ref) ?? 0);
      return {
        ...summarized,
        ...(summarized.parent &&
          !visible.has(summarized.parent) && { parent: undefined }),
        supports: summarized.supports.filter(other => visible.has(other)),
        tags: [...(byRef.get(ref)?.tags ?? [])],
        tools: [...new Set(fed.map(({ connector }) => connector))].sort(),
        ...(fed.length > 0 && { freshness: freshnessOf(fed) }),
        ...(summary && { figures: figuresOf(summary, visible) }),
      };
    });
  return { days, asOf: isoInstant(context.now()), streams: rows };
}

function figuresOf(
  { figures, madeAt }: Summary,
  visible: ReadonlySet<string>,
): ApiSchemas['OverviewFigures'] {
  const { services, sources: _sources, ...flow } = figures;
  const readable = services.filter(({ ownerRef }) => visible.has(ownerRef));
  return {
    ...flow,
    madeAt: isoInstant(madeAt),
    services: readable.map(({ ownerRef, ...service }: SummarizedService) => ({
      ...service,
      entityRef: ownerRef,
    })),
    restrictedServices: services.length - readable.length,
  };
}

const WORST = ['failed', 'warning', 'never-run', 'running', 'ok'] as const;

/** As fresh as the source that was read longest ago, as well as the one that is worst. */
function freshnessOf(
  fed: readonly SourceRow[],
): NonNullable<OverviewStream['freshness']> {
  const oldest = fed.map(row => Number(row.last_success_at ?? 0));
  const at = Math.min(...oldest);
  return {
    state: WORST.find(state => fed.some(row => row.state === state)) ?? 'ok',
    ...(at > 0 && { lastSuccessAt: isoInstant(at) }),
    sources: fed.map(({ source_id }) => source_id),
  };
}

async function membersOf(database: Knex): Promise<Map<string, number>> {
  const rows: { stream_ref: string; n: number | string }[] = await database(
    'stream_member',
  )
    .groupBy('stream_ref')
    .select('stream_ref')
    .count({ n: '*' });
  return new Map(rows.map(row => [row.stream_ref, Number(row.n)]));
}

async function sourceStates(database: Knex): Promise<Map<string, SourceRow>> {
  const rows: SourceRow[] = await database('source_state').select(
    'source_id',
    'connector',
    'state',
    'last_success_at',
  );
  return new Map(rows.map(row => [row.source_id, row]));
}
