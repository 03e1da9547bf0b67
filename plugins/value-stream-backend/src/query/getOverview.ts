import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { SummarizedService } from '../summary/StreamFigures';
import { isoInstant } from './isoInstant';
import { QueryContext } from './QueryContext';
import { readQuality } from './readQuality';
import { readSummaries, Summary } from './readSummaries';
import { readableStream } from './readableStream';
import { freshnessOf, readSourceStandings } from './streamFreshness';
import { streamIndexOf } from './streamIndexOf';
import { streamsOwnedBy } from './streamsOwnedBy';
import { summarizeStream } from './summarizeStream';

type Overview = ApiSchemas['OverviewAnswer'];
type OverviewStream = ApiSchemas['OverviewStream'];

/**
 * All streams that the reader may read with their figures over a standard
 * window, as they were last worked out. Services of entities that the reader
 * may not read are left out and counted; waits for streams that the reader may
 * not read, and work in no stream, are not told.
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
  const [index, summaries, sources, { byRef }, { noStream }] =
    await Promise.all([
      streamIndexOf(database),
      readSummaries(database, days),
      readSourceStandings(database),
      context.entities.read(),
      readQuality(database),
    ]);
  const streams = index.byRef;
  const owners = new Set(
    [...summaries.values()].flatMap(({ figures }) =>
      figures.services.map(({ ownerRef }) => ownerRef),
    ),
  );
  const visible = await visibility.visible([...streams.keys(), ...owners]);
  const owned = ownedBy && (await streamsOwnedBy(context, ownedBy));
  const rows = [...streams]
    .filter(
      ([ref, definition]) =>
        visible.has(ref) &&
        (!owned || owned.has(ref) || ownedBy.includes(definition.owner ?? '')),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ref, definition]): OverviewStream => {
      const summary = summaries.get(ref);
      const fed = (summary?.figures.sources ?? []).flatMap(
        id => sources.get(id) ?? [],
      );
      return {
        ...readableStream(
          summarizeStream(definition, index.membersOf(ref).length),
          visible,
        ),
        tags: [...(byRef.get(ref)?.tags ?? [])],
        tools: [...new Set(fed.map(({ connector }) => connector))].sort(),
        ...(fed.length > 0 && { freshness: freshnessOf(fed) }),
        ...(summary && {
          figures: figuresOf(
            summary,
            visible,
            other => streams.has(other) && visible.has(other),
          ),
        }),
      };
    });
  return {
    days,
    asOf: isoInstant(context.now()),
    readableOnly: !visibility.all,
    ...(visibility.all && noStream && { noStream }),
    streams: rows,
  };
}

function figuresOf(
  { figures, madeAt }: Summary,
  visible: ReadonlySet<string>,
  isReadableStream: (ref: string) => boolean,
): ApiSchemas['OverviewFigures'] {
  const {
    services,
    sources: _sources,
    quality: _quality,
    waits,
    ...flow
  } = figures;
  const readable = services.filter(({ ownerRef }) => visible.has(ownerRef));
  return {
    ...flow,
    madeAt: isoInstant(madeAt),
    waits: waits.filter(({ to }) => isReadableStream(to)),
    services: readable.map(({ ownerRef, ...service }: SummarizedService) => ({
      ...service,
      entityRef: ownerRef,
    })),
    restrictedServices: services.length - readable.length,
  };
}
