import { NotFoundError } from '@backstage/errors';
import { Stream } from '@value-stream/backstage-plugin-value-stream-common';
import { suggestName } from '../streams/suggestName';
import { answerCalendar } from './answerCalendar';
import { listConflicts } from './listConflicts';
import { QueryContext } from './QueryContext';
import { readableStream } from './readableStream';
import { readStreams } from './readStreams';
import { summarizeStream } from './summarizeStream';

/**
 * One stream with its definition, its members and its place among others.
 * Members and streams that the reader may not read are left out.
 *
 * @throws NotFoundError
 */
export async function getStream(
  context: QueryContext,
  ref: string,
): Promise<Stream> {
  const { database, visibility } = context;
  const all = await readStreams(database);
  const visible = await visibility.visible(all.map(stream => stream.ref));
  const streams = all.filter(stream => visible.has(stream.ref));
  const stream = streams.find(candidate => candidate.ref === ref);
  if (!stream) {
    const meant = suggestName(
      ref,
      streams.map(candidate => candidate.ref),
    );
    throw new NotFoundError(
      `There is no stream '${ref}'${meant ? `; did you mean '${meant}'?` : ''}`,
    );
  }
  const members: { entity_ref: string; evidence: string }[] = await database(
    'stream_member',
  )
    .where('stream_ref', ref)
    .orderBy('entity_ref')
    .select('entity_ref', 'evidence');
  const visibleMembers = await visibility.visible(
    members.map(member => member.entity_ref),
  );
  const { byRef } = await context.entities.read();
  return {
    ...readableStream(summarizeStream(stream, members.length), visible),
    stages: stream.stages.map(
      ({ id, name, mode, class: stageClass, authority }) => ({
        id,
        name,
        mode,
        class: stageClass,
        authority,
      }),
    ),
    commitment: stream.commitment,
    calendar: answerCalendar(stream.calendar),
    flowItem: stream.flowItem,
    reopenPolicy: stream.reopenPolicy,
    members: members
      .filter(member => visibleMembers.has(member.entity_ref))
      .map(({ entity_ref: entityRef, evidence }) => ({
        entityRef,
        title: byRef.get(entityRef)?.title,
        evidence,
      })),
    children: streams
      .filter(({ parent }) => parent === ref)
      .map(child => child.ref),
    supportedBy: streams
      .filter(({ supports }) => supports.includes(ref))
      .map(supporting => supporting.ref),
    conflicts: await listConflicts(context, {
      entityRef: ref,
      streamRefs: [ref],
    }),
  };
}
