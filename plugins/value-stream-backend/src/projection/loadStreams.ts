import { FlowItemKind, StreamDefinition } from '@value-stream/flow-engine';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';
import { canonicalJson } from '../log/canonicalJson';
import { hashOf } from '../log/hashOf';
import { DeclaredStream } from '../streams/DeclaredStream';
import { effectiveDefinition } from '../streams/effectiveDefinition';

/** A stream as items are projected into it. */
export interface ProjectedStream {
  readonly definition: StreamDefinition;
  /** Of the definition in effect; timelines of another hash are stale. */
  readonly definitionHash: string;
  /** Whether the flow item follows from the data. */
  readonly auto: boolean;
}

interface Standing {
  readonly ref: string;
  readonly hash: string;
  readonly flow_item: FlowItemKind;
}

const cache = new Map<string, ProjectedStream>();
const CACHED = 5_000;

/**
 * Streams by ref, by primary key. Definitions are read and parsed once per
 * hash: of those read before only the hash is asked.
 */
export async function loadStreams(
  db: Db,
  refs?: readonly string[],
): Promise<ReadonlyMap<string, ProjectedStream>> {
  const query = db('stream').select('ref', 'hash', 'flow_item');
  const standing: Standing[] = await (refs
    ? query.whereRaw(isOneOf(db, 'ref', refs))
    : query);
  const unread = standing.filter(row => !cache.has(keyOf(row)));
  // A hash may be another by now: what is read is kept by its own.
  const rows = await selectByKeys<Standing & { readonly definition: string }>(
    unread.map(({ ref }) => ref),
    part =>
      db('stream')
        .whereRaw(isOneOf(db, 'ref', part))
        .select('ref', 'hash', 'flow_item', 'definition'),
  );
  const read = new Map(
    rows.map(row => [row.ref, parse(row.definition, row.flow_item)]),
  );
  const streams = new Map(
    standing.flatMap(row => {
      const stream = read.get(row.ref) ?? cache.get(keyOf(row));
      return stream ? [[row.ref, stream] as const] : [];
    }),
  );
  if (cache.size + rows.length > CACHED) {
    cache.clear();
  }
  rows.forEach(row => cache.set(keyOf(row), read.get(row.ref)!));
  return streams;
}

function keyOf({ hash, flow_item }: Standing): string {
  return `${flow_item}\n${hash}`;
}

function parse(text: string, flowItem: FlowItemKind): ProjectedStream {
  const declared: DeclaredStream = JSON.parse(text);
  const definition = effectiveDefinition(declared, flowItem);
  return {
    definition,
    definitionHash: hashOf(canonicalJson(definition)),
    auto: declared.flowItem === 'auto',
  };
}
