import { FlowItemKind, StreamDefinition } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { DeclaredStream } from '../streams/DeclaredStream';
import { effectiveDefinition } from '../streams/effectiveDefinition';

const CHUNK = 500;

interface StreamRow {
  readonly definition: string;
  readonly flow_item: FlowItemKind;
}

/** Effective definitions of streams, in order of ref; all of them without `refs`. */
export async function readStreams(
  database: Knex,
  refs?: readonly string[],
): Promise<StreamDefinition[]> {
  const rows: StreamRow[] = [];
  if (refs === undefined) {
    rows.push(...(await database('stream').select('definition', 'flow_item')));
  } else {
    for (let i = 0; i < refs.length; i += CHUNK) {
      rows.push(
        ...(await database('stream')
          .whereIn('ref', refs.slice(i, i + CHUNK))
          .select('definition', 'flow_item')),
      );
    }
  }
  return rows
    .map(({ definition, flow_item: flowItem }) =>
      effectiveDefinition(JSON.parse(definition) as DeclaredStream, flowItem),
    )
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
}
