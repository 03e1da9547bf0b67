import { LoggerService } from '@backstage/backend-plugin-api';
import { composeTimelines, DeliveryObject } from '@value-stream/flow-engine';
import { giveWay } from '../log/giveWay';
import { deliveredBy } from './deliveredBy';
import { KIND_OF_FLOW_ITEM } from './flowItemKinds';
import { LoadedHistory } from './loadHistories';
import { ProjectedStream } from './loadStreams';
import { TimelineRow, toTimelineRow } from './timelineRow';

/** Rows of the items that could be composed. */
export interface ComposedRows {
  readonly rows: readonly TimelineRow[];
  /** Items whose composition failed; what stands of them is left standing. */
  readonly failed: ReadonlySet<string>;
}

const SLICE_MS = 8;

/**
 * Composes the timelines of some items in their streams, giving the event loop
 * a turn every few milliseconds.
 */
export async function composeRows(
  histories: readonly LoadedHistory[],
  streamsOf: ReadonlyMap<string, readonly ProjectedStream[]>,
  logger: LoggerService,
): Promise<ComposedRows> {
  const rows: TimelineRow[] = [];
  const failed = new Set<string>();
  let sliceStart = performance.now();
  for (const history of histories) {
    const { lanes: _, ...known } = history;
    for (const stream of streamsOf.get(history.item.key) ?? []) {
      try {
        const timelines = composeTimelines(
          { ...known, deliveredBy: deliveredBy(history, stream.definition) },
          stream.definition,
        );
        rows.push(...timelines.map(t => toTimelineRow(t, stream)));
      } catch (error) {
        failed.add(history.item.key);
        logger.error(
          `Item ${history.item.key} of source ${history.item.source} could not be composed in stream ${stream.definition.ref}; its old timeline stays`,
          error as Error,
        );
      }
    }
    if (performance.now() - sliceStart > SLICE_MS) {
      await giveWay();
      sliceStart = performance.now();
    }
  }
  return { rows: rows.filter(row => !failed.has(row.item_key)), failed };
}

/** Whether an object is a flow item of the stream. */
export function isFlowItem(
  object: Pick<DeliveryObject, 'kind' | 'type' | 'originalType' | 'attributes'>,
  { definition }: ProjectedStream,
): boolean {
  if (object.kind !== KIND_OF_FLOW_ITEM[definition.flowItem]) {
    return false;
  }
  if (object.kind === 'commit') {
    return object.attributes.firstParent === true;
  }
  const types = definition.flowItemTypes?.map(type => type.toLowerCase());
  return (
    !types?.length ||
    [object.type ?? 'unclassified', object.originalType].some(
      type => type !== undefined && types.includes(type.toLowerCase()),
    )
  );
}
