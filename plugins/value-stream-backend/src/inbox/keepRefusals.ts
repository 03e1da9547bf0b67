import {
  Origin,
  Refusal,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { insertRows, Db } from '../log/bulkRows';
import { canonicalJson, storableText } from '../log/canonicalJson';
import { hashOf } from '../log/hashOf';

/** A refusal with where it came from. */
export interface RefusedPart extends Refusal {
  readonly source: string;
  readonly origin: Origin;
  readonly type: string;
  readonly at: Instant;
}

const EXCERPT_CHARACTERS = 200;

/** Keeps refusals; the same part refused again for the same reason is one. */
export async function keepRefusals(
  db: Db,
  refused: readonly RefusedPart[],
): Promise<void> {
  const rows = new Map(
    refused.map(part => {
      const { source, type, line, reason } = part;
      const excerpt = part.excerpt?.slice(0, EXCERPT_CHARACTERS);
      const id = hashOf(canonicalJson({ source, type, line, reason, excerpt }));
      return [
        id,
        [
          id,
          source,
          part.at,
          part.origin,
          type,
          line ?? null,
          storableText(reason),
          excerpt === undefined ? null : storableText(excerpt),
        ],
      ];
    }),
  );
  await insertRows(
    db,
    'refusal',
    {
      id: 'text',
      source_id: 'text',
      at: 'integer',
      origin: 'text',
      type: 'text',
      line: 'integer',
      reason: 'text',
      excerpt: 'text',
    },
    [...rows.values()],
    '(id) do nothing',
  );
}
