import { LoggerService } from '@backstage/backend-plugin-api';
import {
  composeTimelines,
  DeliveryObject,
  spanChildren,
  Timeline,
} from '@value-stream/flow-engine';
import { giveWay } from '../log/giveWay';
import { withDelivery } from './withDelivery';
import { KIND_OF_FLOW_ITEM } from './flowItemKinds';
import { ChildTimelines } from './loadChildTimelines';
import { LoadedHistory } from './loadHistories';
import { ProjectedStream } from './loadStreams';
import { activityBehind } from './revertedActivities';
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
  childrenOf: ChildTimelines,
  logger: LoggerService,
): Promise<ComposedRows> {
  const rows: TimelineRow[] = [];
  const failed = new Set<string>();
  let sliceStart = performance.now();
  for (const history of histories) {
    for (const stream of streamsOf.get(history.item.key) ?? []) {
      try {
        const timelines = composeTimelines(
          withDelivery(history, stream.definition),
          stream.definition,
        ).map(withLoggedReasons);
        const children = childrenOf(history.item.key, stream.definition.ref);
        rows.push(
          ...spanned(timelines, children, stream).map(t =>
            toTimelineRow(t, stream),
          ),
        );
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

/** A container is one timeline over its children, from its last episode. */
function spanned(
  timelines: readonly Timeline[],
  children: readonly Timeline[],
  { definition }: ProjectedStream,
): readonly Timeline[] {
  const last = timelines[timelines.length - 1];
  return last?.container && children.length
    ? [{ ...spanChildren(last, children, definition), episode: 1 }]
    : timelines;
}

/** Reasons are activities of the log, also where one stands for another. */
function withLoggedReasons(timeline: Timeline): Timeline {
  return {
    ...timeline,
    visits: timeline.visits.map(visit => ({
      ...visit,
      because: [...new Set(visit.because.map(activityBehind))],
    })),
  };
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
