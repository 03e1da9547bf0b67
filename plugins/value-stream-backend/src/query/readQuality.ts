import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Knex } from 'knex';
import { CountedNoStream } from '../summary/countNoStream';
import { SourceFacts } from '../summary/measureSource';
import { NO_STREAM_ROW, rowOfSource } from '../summary/refreshQuality';
import { isoInstant } from './isoInstant';

/** What was last worked out of sources and of work in no stream. */
export interface Quality {
  readonly noStream?: ApiSchemas['WorkInNoStream'];
  factsOf(
    sourceId: string,
  ): NonNullable<ApiSchemas['SourceQuality']['facts']> | undefined;
}

/** Reads what the schedule worked out; see `refreshQuality`. */
export async function readQuality(database: Knex): Promise<Quality> {
  const rows: { name: string; made_at: number | string; body: string }[] =
    await database('quality_summary').select('name', 'made_at', 'body');
  const byName = new Map(rows.map(row => [row.name, row]));
  const find = <Body>(
    name: string,
  ): (Body & { madeAt: string }) | undefined => {
    const row = byName.get(name);
    return (
      row && {
        ...(JSON.parse(row.body) as Body),
        madeAt: isoInstant(Number(row.made_at)),
      }
    );
  };
  const noStream = find<CountedNoStream>(NO_STREAM_ROW);
  return {
    noStream: noStream && { kinds: noStream.kinds, madeAt: noStream.madeAt },
    factsOf: sourceId => find<SourceFacts>(rowOfSource(sourceId)),
  };
}
