import { Activity, Instant, Link, Span } from '../model';

const ALWAYS: Instant = -8.64e15;

/** Whether an activity tells that a link came or went; what tells no relation may be of any. */
function tellsOf(
  { verb, objects, attributes }: Activity,
  { from, to, relation }: Pick<Link, 'from' | 'to' | 'relation'>,
): boolean {
  if (verb !== 'linked') return false;
  if (attributes.relation !== undefined) {
    return (
      attributes.relation === relation &&
      objects[0].key === from &&
      objects.some(({ key }) => key === to)
    );
  }
  const keys = objects.map(({ key }) => key);
  return keys.includes(from) && keys.includes(to);
}

/**
 * When a link stood, by `linked` activities that tell of its coming and going:
 * `added` or `holds` is false where it went. One of which nothing is told
 * stands always. One that was taken away, which has confidence 0, stood until
 * it was told to go; where that is not told, nothing is known of it.
 *
 * @param activities - ascending
 * @public
 */
export function linkSpans(
  link: Pick<Link, 'from' | 'to' | 'relation' | 'confidence'>,
  activities: readonly Activity[],
): readonly Span[] {
  const spans: Span[] = [];
  let from: Instant | undefined = ALWAYS;
  let gone: Instant = ALWAYS;
  let told = false;
  for (const activity of activities) {
    if (!tellsOf(activity, link)) continue;
    const { attributes, occurredAt } = activity;
    if (attributes.added === false || attributes.holds === false) {
      if (from !== undefined) spans.push({ from, to: occurredAt });
      from = undefined;
      gone = occurredAt;
    } else if (from === undefined || !told) from = occurredAt;
    told = true;
  }
  if (link.confidence > 0) spans.push({ from: from ?? gone, to: null });
  return spans;
}
