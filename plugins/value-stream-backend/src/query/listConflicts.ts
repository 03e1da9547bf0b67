import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { QueryContext } from './QueryContext';

type Conflict = ApiSchemas['Conflict'];

interface ConflictRow {
  readonly entity_ref: string;
  readonly stream_ref: string | null;
  readonly reason: Conflict['reason'];
  readonly message: string;
  readonly what_to_do: string;
}

/**
 * Conflicts of declarations, as far as the reader may read the entity that
 * has to change. Without `of`, all.
 */
export async function listConflicts(
  { database, visibility }: QueryContext,
  of?: { entityRef: string; streamRefs: readonly string[] },
): Promise<Conflict[]> {
  const query = database('conflict')
    .orderBy(['entity_ref', 'reason', 'subject'])
    .select('entity_ref', 'stream_ref', 'reason', 'message', 'what_to_do');
  const rows: ConflictRow[] = await (of
    ? query
        .where('entity_ref', of.entityRef)
        .orWhereIn('stream_ref', [...of.streamRefs])
    : query);
  const visible = await visibility.visible(rows.map(row => row.entity_ref));
  return rows
    .filter(row => visible.has(row.entity_ref))
    .map(row => ({
      entityRef: row.entity_ref,
      ...(row.stream_ref && { streamRef: row.stream_ref }),
      reason: row.reason,
      message: row.message,
      whatToDo: row.what_to_do,
    }));
}
