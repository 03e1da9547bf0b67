import { Instant, Span, StreamDefinition, Timeline } from '../model';
import { classifySegments } from '../timeline/classifySegments';
import { sharesAt } from './sharesAt';
import { WaitKnowledge } from './WaitCause';
import { WaitShare, WaitStretch } from './WaitStretch';

function bordersOf(
  itemKey: string,
  { causes, further = causes, workedOn }: WaitKnowledge,
) {
  const borders = new Set<Instant>();
  const add = (spans: readonly Span[] = []) => {
    for (const { from, to } of spans) {
      borders.add(from);
      if (to !== null) borders.add(to);
    }
  };
  const own = causes.get(itemKey) ?? [];
  add(own);
  for (const { itemKey: other } of own) {
    if (other === undefined) continue;
    add(workedOn.get(other));
    add(further.get(other));
  }
  return [...borders].sort((a, b) => a - b);
}

const same = (a: readonly WaitShare[], b: readonly WaitShare[]) =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * The waiting of an item from its start to done for which a cause is known,
 * cut wherever the causes change. Each instant divides equally among the
 * parties, the item's own one among them, and a party's part among its
 * entities. In a chain the direct cause has the share. Time in a done stage
 * counts as the stream's reopen policy has it.
 *
 * @param doneAt - when the item counts as done
 * @public
 */
export function waitStretches(
  timeline: Timeline,
  doneAt: Instant,
  knowledge: WaitKnowledge,
  stream: StreamDefinition,
): readonly WaitStretch[] {
  const start = timeline.startedAt;
  const causes = knowledge.causes.get(timeline.itemKey);
  if (start === null || !causes?.length) return [];
  const skipped =
    stream.reopenPolicy === 'cumulative-active'
      ? new Set(stream.stages.flatMap(s => (s.mode === 'done' ? [s.id] : [])))
      : new Set<string>();
  const borders = bordersOf(timeline.itemKey, knowledge);
  const stretches: WaitStretch[] = [];
  for (const segment of classifySegments(
    timeline,
    stream,
    'activity',
    doneAt,
  )) {
    const { class: timeClass, stageId } = segment;
    if (
      timeClass === 'active' ||
      timeClass === 'unknown' ||
      segment.to <= start ||
      (stageId !== null && skipped.has(stageId))
    ) {
      continue;
    }
    const stalled = timeClass === 'stalled';
    const first = Math.max(segment.from, start);
    const cuts = [
      first,
      ...borders.filter(at => at > first && at < segment.to),
      segment.to,
    ];
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [from, to] = [cuts[i], cuts[i + 1]];
      const shares = sharesAt(from, causes, knowledge);
      if (shares.length === 0) continue;
      const last = stretches[stretches.length - 1];
      if (
        last?.to === from &&
        last.stalled === stalled &&
        same(last.shares, shares)
      ) {
        stretches[stretches.length - 1] = { ...last, to };
      } else stretches.push({ from, to, stalled, shares });
    }
  }
  return stretches;
}
