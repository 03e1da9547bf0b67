import { DoneColumnItem } from '../columns/ColumnItem';
import { DoneItem } from './DoneItems';
import { Meter } from './Meter';
import { NumberList, numberList, pushNumber } from './NumberList';
import { StageTable } from './StageTable';
import { createStageSums, createWalk, ItemWalk, walkItem } from './walkItem';

/** Sums over the counted items, by place of the stage, and each item's flow. */
export interface StageFlow {
  /** Counted items. */
  n: number;
  readonly visits: Int32Array;
  readonly items: Int32Array;
  readonly process: Float64Array;
  readonly lead: Float64Array;
  readonly blocked: Float64Array;
  /** Lead time of each visitor of a stage. */
  readonly leadOfVisitors: readonly NumberList[];
  readonly leftForward: Int32Array;
  readonly charged: Int32Array;
  readonly ladderWait: Float64Array;
  readonly ladderWork: Float64Array;
  readonly ladderUnknown: Float64Array;
  readonly handoffs: Int32Array;
  /** Per counted item, in order. */
  readonly flow: NumberList;
  work: number;
  wait: number;
  unknown: number;
  /** Counted items with no return. */
  straight: number;
}

/** @param room - how many items are expected */
export function createStageFlow(
  { stages }: StageTable,
  room?: number,
): StageFlow {
  return {
    ...createStageSums(stages.length),
    n: 0,
    items: new Int32Array(stages.length),
    leadOfVisitors: stages.map(() => numberList(room)),
    handoffs: new Int32Array(stages.length),
    flow: numberList(room),
    work: 0,
    wait: 0,
    unknown: 0,
    straight: 0,
  };
}

function addHandoffs(
  { columns, first, end, doneAt }: DoneColumnItem,
  handoffs: Int32Array,
) {
  let team = -1;
  for (let v = first; v < end && columns.from[v] <= doneAt; v++) {
    const own = columns.visitTeams[v];
    if (own < 0) continue;
    const order = columns.orders[v];
    if (team >= 0 && own !== team && order >= 0) handoffs[order]++;
    team = own;
  }
}

/** Adds one counted item by its walk. */
export function addToFlow(
  flow: StageFlow,
  walk: ItemWalk,
  item: DoneColumnItem,
): void {
  for (let i = 0; i < walk.touchedStages; i++) {
    const s = walk.touched[i];
    flow.ladderWait[s] += walk.ladderWait[s];
    flow.ladderWork[s] += walk.ladderWork[s];
    flow.ladderUnknown[s] += walk.ladderUnknown[s];
    if (walk.visits[s] === 0) continue;
    flow.visits[s] += walk.visits[s];
    flow.leftForward[s] += walk.leftForward[s];
    flow.charged[s] += walk.charged[s];
    flow.lead[s] += walk.lead[s];
    flow.process[s] += walk.process[s];
    flow.blocked[s] += walk.blocked[s];
    flow.items[s]++;
    pushNumber(flow.leadOfVisitors[s], walk.lead[s]);
  }
  if (item.teams) addHandoffs(item, flow.handoffs);
  flow.n++;
  pushNumber(flow.flow, walk.flow);
  flow.work += walk.work;
  flow.wait += walk.wait;
  flow.unknown += walk.unknown;
  if (walk.returns === 0) flow.straight++;
}

export function stageFlow(
  counted: readonly DoneItem[],
  skipDoneStays: boolean,
  table: StageTable,
  meter: Meter,
  onItem?: (index: number, walk: ItemWalk) => void,
): StageFlow {
  const flow = createStageFlow(table);
  const walk = createWalk(table.stages.length);
  counted.forEach((item, index) => {
    walkItem(walk, item, skipDoneStays, table, meter);
    addToFlow(flow, walk, item);
    onItem?.(index, walk);
  });
  return flow;
}
