import { NotFoundError } from '@backstage/errors';
import { Trace } from '@value-stream/backstage-plugin-value-stream-common';
import { StreamDefinition, Timeline, Visit } from '@value-stream/flow-engine';
import { findTracedItem } from './findTracedItem';
import { isoInstant } from './isoInstant';
import { loadLinked } from './loadLinked';
import { loadTraceObjects } from './loadTraceObjects';
import { QueryContext } from './QueryContext';
import { readableObjects } from './readableObjects';
import { readStreams } from './readStreams';

const MOST_OBJECTS = 200;

/**
 * One item's life over all tools: its composed visits, everything linked to
 * it with its activities, and how each link was found.
 *
 * @param name - object key, or what a tracker calls the item
 * @throws NotFoundError, ConflictError, both with what to do
 */
export async function getTrace(
  context: QueryContext,
  name: string,
  streamRef?: string,
): Promise<Trace> {
  const { itemKey, timelines } = await findTracedItem(context, name);
  const definitions = await readStreams(
    context.database,
    timelines.map(timeline => timeline.streamRef),
  );
  const ordered = innermostFirst(definitions);
  const stream = streamRef
    ? ordered.find(({ ref }) => ref === streamRef)
    : ordered[0];
  const timeline = timelines.find(
    candidate => candidate.streamRef === stream?.ref,
  );
  if (!stream || !timeline) {
    throw new NotFoundError(
      `'${itemKey}' is not in the stream '${streamRef}'; it is in ${ordered
        .map(({ ref }) => ref)
        .join(', ')}`,
    );
  }
  const linked = await loadLinked(context.database, itemKey, MOST_OBJECTS);
  const readable = await readableObjects(context, linked.keys);
  const objects = await loadTraceObjects(
    context.database,
    linked.keys.filter(key => readable.has(key)),
  );
  const shown = new Set(objects.map(({ key }) => key));
  const item = objects.find(({ key }) => key === itemKey);
  return {
    key: itemKey,
    kind: item?.kind ?? 'work-item',
    title: item?.title ?? timeline.title,
    url: item?.url,
    type: timeline.type,
    stream: stream.ref,
    streams: ordered.map(({ ref }) => ref),
    state: timeline.state,
    createdAt: isoInstant(timeline.createdAt),
    ...(timeline.startedAt !== null && {
      startedAt: isoInstant(timeline.startedAt),
    }),
    ...(timeline.endedAt !== null && {
      endedAt: isoInstant(timeline.endedAt),
    }),
    mergedOnly: timeline.mergedOnly,
    asOf: isoInstant(context.now()),
    visits: timeline.visits.map(visit => describeVisit(visit, stream)),
    blocked: describeBlocked(timeline),
    objects,
    links: linked.links
      .filter(link => shown.has(link.from_key) && shown.has(link.to_key))
      .map(link => ({
        from: link.from_key,
        to: link.to_key,
        relation: link.relation,
        method: link.method,
        confidence: link.confidence / 1000,
        evidence: link.evidence,
      })),
    hiddenObjects: linked.beyond + linked.keys.length - objects.length,
  };
}

/** A stream before those that it is nested in. */
function innermostFirst(
  streams: readonly StreamDefinition[],
): StreamDefinition[] {
  const parents = new Set(streams.map(({ parent }) => parent));
  return [...streams].sort(
    (a, b) => Number(parents.has(a.ref)) - Number(parents.has(b.ref)),
  );
}

function describeVisit(
  visit: Visit,
  stream: StreamDefinition,
): Trace['visits'][number] {
  const stage = stream.stages.find(({ id }) => id === visit.stageId);
  return {
    ...(stage && {
      stageId: stage.id,
      stageName: stage.name,
      mode: stage.mode,
    }),
    ...(visit.unmappedStatus && { unmappedStatus: visit.unmappedStatus }),
    class: stage ? stage.mode : 'unknown',
    entry: visit.entry,
    from: isoInstant(visit.from),
    ...(visit.to !== null && { to: isoInstant(visit.to) }),
    ...(visit.team && { team: visit.team }),
    because: [...visit.because],
  };
}

function describeBlocked({ blocked }: Timeline): Trace['blocked'] {
  return blocked.map(({ from, to }) => ({
    from: isoInstant(from),
    ...(to !== null && { to: isoInstant(to) }),
  }));
}
