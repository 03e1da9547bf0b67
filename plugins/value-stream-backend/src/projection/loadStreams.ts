import { FlowItemKind, StreamDefinition } from '@value-stream/flow-engine';
import { Db } from '../log/bulkRows';
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

const cache = new Map<string, ProjectedStream>();
const CACHED = 5_000;

/** Streams by ref, by primary key. Definitions are parsed once per text. */
export async function loadStreams(
  db: Db,
  refs?: readonly string[],
): Promise<ReadonlyMap<string, ProjectedStream>> {
  const query = db('stream').select('ref', 'definition', 'flow_item');
  const rows: { ref: string; definition: string; flow_item: FlowItemKind }[] =
    await (refs ? query.whereIn('ref', refs as string[]) : query);
  return new Map(
    rows.map(row => [row.ref, parse(row.definition, row.flow_item)]),
  );
}

function parse(text: string, flowItem: FlowItemKind): ProjectedStream {
  const key = `${flowItem}\n${text}`;
  const known = cache.get(key);
  if (known) {
    return known;
  }
  const declared: DeclaredStream = JSON.parse(text);
  const definition = effectiveDefinition(declared, flowItem);
  const stream = {
    definition,
    definitionHash: hashOf(canonicalJson(definition)),
    auto: declared.flowItem === 'auto',
  };
  if (cache.size >= CACHED) {
    cache.clear();
  }
  cache.set(key, stream);
  return stream;
}
