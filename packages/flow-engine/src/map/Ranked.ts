import { Timeline } from '../model';
import { StageTable } from './StageTable';

/** A timeline with the place of each visit's stage, looked up once for all that follows; −1 where it is unknown. */
export interface Ranked {
  readonly timeline: Timeline;
  readonly orders: readonly number[];
}

export function rankItems(
  timelines: readonly Timeline[],
  { orderOf }: StageTable,
): readonly Ranked[] {
  return timelines.map(timeline => {
    const { visits } = timeline;
    const orders = new Array<number>(visits.length);
    for (let v = 0; v < visits.length; v++) {
      const { stageId } = visits[v];
      orders[v] = stageId === null ? -1 : orderOf.get(stageId) ?? -1;
    }
    return { timeline, orders };
  });
}

/** Items that count at all: no containers, none removed. */
export function livingRanked(items: readonly Ranked[]): readonly Ranked[] {
  return items.filter(
    ({ timeline }) => !timeline.container && timeline.state !== 'removed',
  );
}
