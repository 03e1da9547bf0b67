import {
  Basis,
  Instant,
  Span,
  StreamDefinition,
  TimeClass,
  Timeline,
  Window,
} from '../model';

/**
 * A stretch of one visit of one class.
 *
 * @public
 */
export interface ClassSegment extends Window {
  /** Place of the visit in the timeline. */
  readonly visit: number;
  readonly stageId: string | null;
  readonly class: TimeClass;
}

function covers(spans: readonly Span[], at: Instant): boolean {
  return spans.some(({ from, to }) => from <= at && (to === null || at < to));
}

function borders(spans: readonly Span[], from: Instant, to: Instant) {
  return spans
    .flatMap(span => (span.to === null ? [span.from] : [span.from, span.to]))
    .filter(at => at > from && at < to);
}

function classify(
  timeline: Timeline,
  mode: 'active' | 'wait' | 'done' | undefined,
  basis: Basis,
  at: Instant,
): TimeClass {
  if (mode === undefined) return 'unknown';
  if (covers(timeline.blocked, at)) return 'blocked';
  if (mode !== 'active') return 'wait';
  return basis === 'activity' && !covers(timeline.worked, at)
    ? 'stalled'
    : 'active';
}

/**
 * What happened to each instant of an item's life up to `until`: stretches
 * without gap or overlap within each visit. The class is the first that
 * applies of unknown, blocked, wait, stalled (activity basis only), active; a
 * stay in a done stage before a reopening is a wait.
 *
 * @public
 */
export function classifySegments(
  timeline: Timeline,
  stream: StreamDefinition,
  basis: Basis,
  until: Instant,
): readonly ClassSegment[] {
  const modes = new Map(stream.stages.map(({ id, mode }) => [id, mode]));
  const segments: ClassSegment[] = [];
  timeline.visits.forEach((visit, index) => {
    const to = Math.min(visit.to ?? until, until);
    if (to <= visit.from) return;
    const mode = visit.stageId === null ? undefined : modes.get(visit.stageId);
    const cuts = [
      visit.from,
      ...borders(timeline.blocked, visit.from, to),
      ...borders(timeline.worked, visit.from, to),
      to,
    ].sort((a, b) => a - b);
    let open: ClassSegment | undefined;
    for (let i = 0; i + 1 < cuts.length; i++) {
      if (cuts[i + 1] <= cuts[i]) continue;
      const timeClass = classify(timeline, mode, basis, cuts[i]);
      if (open?.class === timeClass) open = { ...open, to: cuts[i + 1] };
      else {
        if (open) segments.push(open);
        open = {
          visit: index,
          stageId: visit.stageId,
          class: timeClass,
          from: cuts[i],
          to: cuts[i + 1],
        };
      }
    }
    if (open) segments.push(open);
  });
  return segments;
}
