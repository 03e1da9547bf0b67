import { composeTimelines } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { itemHistories } from '../engine/itemHistory';
import { STREAM } from '../engine/stream';
import { LIVE_FACTS, toTimelineRow, writeTimelines } from './productUnderTest';

const CHUNK = 1_000;

/** Writes the timelines of so many items, begun within some days, as the projection would, and their objects. */
export async function writeItems(
  database: Knex,
  count: number,
  options: {
    readonly entityRef: string;
    readonly from: number;
    readonly withinDays: number;
  },
): Promise<void> {
  const source = itemHistories('tracker', options);
  for (let written = 0; written < count; written += CHUNK) {
    const timelines = Array.from({ length: CHUNK }, () =>
      composeTimelines(source.next().value, STREAM),
    ).flat();
    const keys = [...new Set(timelines.map(({ itemKey }) => itemKey))];
    await database.transaction(async tx => {
      await tx.batchInsert(
        LIVE_FACTS.object,
        keys.map(key => ({
          key,
          kind: 'work-item',
          source: 'tracker',
          attributes: '{}',
        })),
        100,
      );
      await tx.batchInsert(
        'object_entity',
        keys.map(key => ({
          object_key: key,
          entity_ref: options.entityRef,
          evidence: 'bench',
        })),
        100,
      );
      await writeTimelines(
        tx,
        LIVE_FACTS,
        keys,
        timelines.map(timeline =>
          toTimelineRow(timeline, {
            definition: STREAM,
            definitionHash: 'bench',
          } as Parameters<typeof toTimelineRow>[1]),
        ),
      );
    });
  }
}
