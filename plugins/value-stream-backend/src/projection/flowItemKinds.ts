import { FlowItemKind, ObjectKind } from '@value-stream/flow-engine';

/** Flow items in the order in which a stream prefers them. */
export const FLOW_ITEM_ORDER: readonly FlowItemKind[] = [
  'work-items',
  'changes',
  'commits',
];

export const KIND_OF_FLOW_ITEM: Readonly<Record<FlowItemKind, ObjectKind>> = {
  'work-items': 'work-item',
  changes: 'change',
  commits: 'commit',
};

export const FLOW_ITEM_OF_KIND: ReadonlyMap<string, FlowItemKind> = new Map(
  FLOW_ITEM_ORDER.map(item => [KIND_OF_FLOW_ITEM[item], item]),
);
