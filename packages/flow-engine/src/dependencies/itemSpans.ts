import { Span, StreamDefinition, Timeline } from '../model';
import { unionSpans } from '../timeline/unionSpans';

function spansIn(
  timelines: readonly Timeline[],
  holds: (timeline: Timeline, stageId: string | null) => boolean,
): readonly Span[] {
  return unionSpans(
    timelines.flatMap(timeline =>
      timeline.visits
        .filter(
          ({ stageId, from, to }) =>
            (to === null || to > from) && holds(timeline, stageId),
        )
        .map(({ from, to }) => ({ from, to })),
    ),
  );
}

/**
 * When an item that others may wait for was open: in no done stage, and not
 * ended.
 *
 * @public
 */
export function openSpansOf(
  timelines: readonly Timeline[],
  { stages }: Pick<StreamDefinition, 'stages'>,
): readonly Span[] {
  const done = new Set(
    stages.flatMap(({ id, mode }) => (mode === 'done' ? [id] : [])),
  );
  return spansIn(
    timelines,
    (_, stageId) => stageId === null || !done.has(stageId),
  );
}

/**
 * When it was in work, on the state basis: in an active stage. The rest of the
 * time that it was open it stood in a queue.
 *
 * @public
 */
export function activeSpansOf(
  timelines: readonly Timeline[],
  { stages }: Pick<StreamDefinition, 'stages'>,
): readonly Span[] {
  const active = new Set(
    stages.flatMap(({ id, mode }) => (mode === 'active' ? [id] : [])),
  );
  return spansIn(
    timelines,
    (_, stageId) => stageId !== null && active.has(stageId),
  );
}
