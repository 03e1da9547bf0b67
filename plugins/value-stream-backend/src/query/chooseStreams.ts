import { InputError } from '@backstage/errors';
import { StreamDefinition } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { isOneOf } from '../log/bulkRows';
import { canonicalJson } from '../log/canonicalJson';
import { Scope } from './findScope';
import { commitmentClassOf, streamByClass } from './streamByClass';

/** The streams whose items a page shows together. */
export interface ChosenStreams {
  /** The stream through which the items are viewed. */
  readonly stream: StreamDefinition;
  readonly streams: readonly StreamDefinition[];
  /** Whether their stages differ, so that the view has their classes. */
  readonly byClass: boolean;
}

/**
 * Streams of a scope whose items are shown together, or the one asked for.
 * Those whose items are counted alike are shown together, by class where
 * their stages differ. The first one with any items says how: one without
 * would hide the others.
 *
 * @throws InputError where the stream asked for is none of the scope's
 */
export async function chooseStreams(
  database: Knex,
  scope: Pick<Scope, 'entityRef' | 'streams'>,
  asked: string | undefined,
): Promise<ChosenStreams | undefined> {
  if (asked === undefined) {
    return together(database, scope.streams);
  }
  const stream = scope.streams.find(({ ref }) => ref === asked);
  if (!stream) {
    throw new InputError(
      `${
        scope.entityRef
      } is not part of the stream '${asked}'; its streams are ${
        scope.streams.map(({ ref }) => ref).join(', ') || 'none'
      }`,
    );
  }
  return { stream, streams: [stream], byClass: false };
}

async function together(
  database: Knex,
  streams: readonly StreamDefinition[],
): Promise<ChosenStreams | undefined> {
  if (streams.length === 0) {
    return undefined;
  }
  const { shape } = shapesOf(streams[0]);
  if (streams.every(one => shapesOf(one).shape === shape)) {
    return { stream: streams[0], streams, byClass: false };
  }
  const withItems = new Set<string>(
    await streamsWithItems(
      database,
      streams.map(({ ref }) => ref),
    ).pluck('ref'),
  );
  const first = streams.find(({ ref }) => withItems.has(ref)) ?? streams[0];
  const alike = streams.filter(
    one => shapesOf(one).counting === shapesOf(first).counting,
  );
  const all = [first, ...alike.filter(one => one !== first)];
  // Stages of a stream without items would only be empty steps.
  const drawn = all.filter(one => one === first || withItems.has(one.ref));
  const own = shapesOf(first).shape;
  return drawn.every(one => shapesOf(one).shape === own)
    ? {
        stream: first,
        streams: all.filter(one => shapesOf(one).shape === own),
        byClass: false,
      }
    : { stream: streamByClass(drawn), streams: all, byClass: true };
}

/** Those of some streams that have items; served by timeline_ended_idx (stream_ref, ended_at). */
export function streamsWithItems(
  database: Knex,
  refs: readonly string[],
): Knex.QueryBuilder {
  return database('stream')
    .whereRaw(isOneOf(database, 'ref', refs))
    .whereExists(
      database('timeline')
        .whereRaw('timeline.stream_ref = stream.ref')
        .select(database.raw('1')),
    );
}

interface Shapes {
  /** What has to be the same for items of two streams to be counted together. */
  readonly counting: string;
  /** What has to be the same for them to be drawn in the same stages as well. */
  readonly shape: string;
}

const shapes = new WeakMap<StreamDefinition, Shapes>();

function shapesOf(stream: StreamDefinition): Shapes {
  let own = shapes.get(stream);
  if (!own) {
    const { stages, commitment, calendar, flowItem, reopenPolicy } = stream;
    own = {
      counting: canonicalJson([
        commitmentClassOf(stream) ?? commitment,
        calendar,
        flowItem,
        reopenPolicy,
      ]),
      shape: canonicalJson([
        stages,
        commitment,
        calendar,
        flowItem,
        reopenPolicy,
      ]),
    };
    shapes.set(stream, own);
  }
  return own;
}
