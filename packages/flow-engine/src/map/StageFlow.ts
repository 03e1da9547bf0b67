import { Timeline } from '../model';
import { StageTable } from './StageTable';
import { createWalk, ItemWalk, walkItem } from './walkItem';
import { DoneItem } from './DoneItems';
import { Meter } from './Meter';

/** Sums over the counted items, by place of the stage, and each item's flow. */
export interface StageFlow {
  readonly n: number;
  readonly visits: Int32Array;
  readonly items: Int32Array;
  readonly process: Float64Array;
  readonly lead: Float64Array;
  readonly blocked: Float64Array;
  /** Lead times of a stage's visitors are the first `items` of each. */
  readonly leadOfVisitors: readonly Float64Array[];
  readonly leftForward: Int32Array;
  readonly charged: Int32Array;
  readonly ladderWait: Float64Array;
  readonly ladderWork: Float64Array;
  readonly ladderUnknown: Float64Array;
  readonly handoffs: Int32Array;
  /** Per counted item, in order. */
  readonly flow: Float64Array;
  work: number;
  wait: number;
  unknown: number;
  /** Counted items with no return. */
  straight: number;
}

function handoffsOf(
  timeline: Timeline,
  doneAt: number,
  table: StageTable,
  handoffs: Int32Array,
) {
  let team: string | undefined;
  for (const visit of timeline.visits) {
    if (visit.from > doneAt) break;
    if (visit.team === undefined) continue;
    const order =
      visit.stageId === null ? undefined : table.orderOf.get(visit.stageId);
    if (team !== undefined && visit.team !== team && order !== undefined) {
      handoffs[order]++;
    }
    team = visit.team;
  }
}

export function stageFlow(
  counted: readonly DoneItem[],
  skipDoneStays: boolean,
  table: StageTable,
  meter: Meter,
  onItem?: (index: number, walk: ItemWalk) => void,
): StageFlow {
  const { length } = table.stages;
  const numbers = () => new Float64Array(length);
  const counts = () => new Int32Array(length);
  const flow: StageFlow = {
    n: counted.length,
    visits: counts(),
    items: counts(),
    process: numbers(),
    lead: numbers(),
    blocked: numbers(),
    leadOfVisitors: table.stages.map(() => new Float64Array(counted.length)),
    leftForward: counts(),
    charged: counts(),
    ladderWait: numbers(),
    ladderWork: numbers(),
    ladderUnknown: numbers(),
    handoffs: counts(),
    flow: new Float64Array(counted.length),
    work: 0,
    wait: 0,
    unknown: 0,
    straight: 0,
  };
  const walk = createWalk(length);
  counted.forEach((item, index) => {
    const { timeline, doneAt } = item;
    walkItem(walk, item, skipDoneStays, table, meter);
    for (let s = 0; s < length; s++) {
      flow.ladderWait[s] += walk.ladderWait[s];
      flow.ladderWork[s] += walk.ladderWork[s];
      flow.ladderUnknown[s] += walk.ladderUnknown[s];
      if (walk.visits[s] === 0) continue;
      flow.visits[s] += walk.visits[s];
      flow.leadOfVisitors[s][flow.items[s]++] = walk.lead[s];
      flow.leftForward[s] += walk.leftForward[s];
      flow.charged[s] += walk.charged[s];
      flow.lead[s] += walk.lead[s];
      flow.process[s] += walk.process[s];
      flow.blocked[s] += walk.blocked[s];
    }
    if (item.teams) handoffsOf(timeline, doneAt, table, flow.handoffs);
    flow.flow[index] = walk.flow;
    flow.work += walk.work;
    flow.wait += walk.wait;
    flow.unknown += walk.unknown;
    if (walk.returns === 0) flow.straight++;
    onItem?.(index, walk);
  });
  return flow;
}
