import { Timeline, Window } from '../model';
import { livingItems } from '../map/DoneItems';

/**
 * Items whose flow began in a window, whatever became of them; without
 * containers and removed ones.
 *
 * @public
 */
export function startsIn(
  timelines: readonly Timeline[],
  { from, to }: Window,
): readonly Timeline[] {
  return livingItems(timelines).filter(
    ({ startedAt }) =>
      startedAt !== null && startedAt >= from && startedAt < to,
  );
}
