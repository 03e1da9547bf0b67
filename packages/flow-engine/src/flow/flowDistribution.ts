import { Figure, StreamDefinition, Timeline, Window } from '../model';
import { ratioFigure, stated } from '../figure/figure';
import { endedOtherwise, finishedIn } from './flowScope';

/**
 * Done items per type.
 *
 * @public
 */
export interface TypeShare {
  /** Normalised type, or `unclassified`. */
  readonly type: string;
  readonly items: number;
  readonly share: Figure;
}

/**
 * Share of done items per type, most first; items without one are
 * `unclassified`.
 *
 * @public
 */
export function flowDistribution(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  window: Window,
): readonly TypeShare[] {
  const done = finishedIn(timelines, stream.reopenPolicy, window);
  const leftOut = endedOtherwise(timelines, window);
  const counts = new Map<string, number>();
  for (const { timeline } of done) {
    const type = timeline.type ?? 'unclassified';
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([type, items]) => ({
      type,
      items,
      share: stated(
        ratioFigure(items, done.length, done.length, 'share of done items'),
        window,
        leftOut,
      ),
    }));
}
