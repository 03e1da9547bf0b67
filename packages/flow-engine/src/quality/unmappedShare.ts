import { Figure, Timeline, Window } from '../model';
import { ratioFigure, stated } from '../figure/figure';
import { uniqueItems } from '../map/uniqueItems';

/**
 * Share of the time in a window, over all items, that stands in no stage
 * because no stage claims the status.
 *
 * @public
 */
export function unmappedShare(
  timelines: readonly Timeline[],
  window: Window,
): Figure {
  const { from, to } = window;
  let unmapped = 0;
  let all = 0;
  let items = 0;
  let containers = 0;
  for (const { visits, container } of uniqueItems(timelines)) {
    if (container) {
      containers++;
      continue;
    }
    items++;
    for (const visit of visits) {
      const ms = Math.min(visit.to ?? to, to) - Math.max(visit.from, from);
      if (ms <= 0) continue;
      all += ms;
      if (visit.unmappedStatus !== undefined) unmapped += ms;
    }
  }
  return stated(
    ratioFigure(unmapped, all, items, 'share of time'),
    window,
    containers > 0 ? [{ reason: 'container', n: containers }] : [],
  );
}
