import {
  ExclusionReason,
  MapOptions,
  StreamDefinition,
  Timeline,
  Window,
} from '../model';
import { measureShape } from '../map/measureShape';
import { uniqueItems } from '../map/uniqueItems';
import { keepByQuestion } from '../kept';
import { MeasuredItem, measureItems } from './measureItems';

/** One item whose fate fell in a window: counted, or left out for a reason. */
export interface FatedItem {
  readonly timeline: Timeline;
  readonly measured: MeasuredItem;
  readonly reason?: ExclusionReason;
}

/** What becomes of the items of a list, whatever window is asked about; by place in it. */
export interface Fates {
  /** NaN where it is not done. */
  readonly doneAt: Float64Array;
  /** When it was abandoned or removed; NaN where it was not. */
  readonly leftAt: Float64Array;
  readonly done: readonly (FatedItem | undefined)[];
  readonly left: readonly (FatedItem | undefined)[];
}

const keep = keepByQuestion<readonly Timeline[], Fates>();

/** The fates of the items of a list, each of them once, in the order of the list. */
export function fatesOf(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  { clock, basis }: Pick<MapOptions, 'clock' | 'basis'>,
): Fates {
  return keep.ask(timelines, measureShape(stream, clock, basis), () => {
    const unique = uniqueItems(timelines);
    const measured = measureItems(unique, stream, clock, basis);
    return {
      doneAt: Float64Array.from(measured, ({ doneAt }) => doneAt ?? NaN),
      leftAt: Float64Array.from(unique, ({ state, endedAt }) =>
        state === 'abandoned' || state === 'removed' ? endedAt ?? NaN : NaN,
      ),
      done: unique.map((timeline, place) => {
        const { doneAt, reason } = measured[place];
        return doneAt === null
          ? undefined
          : {
              timeline,
              measured: measured[place],
              ...(reason && { reason }),
            };
      }),
      left: unique.map((timeline, place) => {
        const { state } = timeline;
        return state === 'abandoned' || state === 'removed'
          ? { timeline, measured: measured[place], reason: state }
          : undefined;
      }),
    };
  });
}

/** What became of an item in a window; undefined where its fate fell outside. */
export function fateIn(
  { doneAt, leftAt, done, left }: Fates,
  place: number,
  { from, to }: Window,
): FatedItem | undefined {
  if (doneAt[place] >= from && doneAt[place] < to) return done[place];
  return leftAt[place] >= from && leftAt[place] < to ? left[place] : undefined;
}
