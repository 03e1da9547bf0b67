import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { isoInstant } from './isoInstant';

type Freshness = ApiSchemas['StreamFreshness'];

/** How a source stands, as far as freshness goes. */
export interface SourceStanding {
  readonly source_id: string;
  readonly connector: string;
  readonly state: Freshness['state'];
  readonly last_success_at: number | string | null;
  readonly last_event_at: number | string | null;
}

const WORST = ['failed', 'warning', 'never-run', 'running', 'ok'] as const;

/**
 * As fresh as the source that was read longest ago, as well as the one that is
 * worst. One that is never read, as it only delivers, is as fresh as its last
 * delivery.
 */
export function freshnessOf(fed: readonly SourceStanding[]): Freshness {
  const at = Math.min(
    ...fed.map(row => Number(row.last_success_at ?? row.last_event_at ?? 0)),
  );
  return {
    state: WORST.find(state => fed.some(row => row.state === state)) ?? 'ok',
    ...(at > 0 && { lastSuccessAt: isoInstant(at) }),
    sources: fed.map(({ source_id }) => source_id),
  };
}

/** All sources that there ever were, by id. */
export async function readSourceStandings(
  database: Knex,
): Promise<ReadonlyMap<string, SourceStanding>> {
  const rows: SourceStanding[] = await database('source_state')
    .orderBy('source_id')
    .select(
      'source_id',
      'connector',
      'state',
      'last_success_at',
      'last_event_at',
    );
  return new Map(rows.map(row => [row.source_id, row]));
}
