import { Figure, Timeline, Window } from '../model';
import { ratioFigure } from '../figure/figure';

/**
 * Share of the time in a window, over all items, that stands in no stage
 * because no stage claims the status.
 *
 * @public
 */
export function unmappedShare(
  timelines: readonly Timeline[],
  { from, to }: Window,
): Figure {
  let unmapped = 0;
  let all = 0;
  let items = 0;
  for (const { visits, container } of timelines) {
    if (container) continue;
    items++;
    for (const visit of visits) {
      const ms = Math.min(visit.to ?? to, to) - Math.max(visit.from, from);
      if (ms <= 0) continue;
      all += ms;
      if (visit.unmappedStatus !== undefined) unmapped += ms;
    }
  }
  return ratioFigure(unmapped, all, items, 'share of time');
}
