import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

/** An activity with the object it belongs to. */
export interface MarkedActivity {
  readonly object: ApiSchemas['TraceObject'];
  readonly activity: ApiSchemas['TraceActivity'];
}

/** One mark of a lane: an activity, or several too near each other to tell apart. */
export interface Mark {
  readonly id: string;
  readonly laneId: string;
  readonly x: number;
  readonly y: number;
  readonly activities: readonly MarkedActivity[];
}

/** Marks nearer than this to the first of their cluster share it, in pixels. */
export const CLUSTER_WIDTH = 10;

/**
 * Activities of one lane as marks in order of time. A mark stands where its
 * first activity is.
 */
export function clusterMarks(
  laneId: string,
  y: number,
  activities: readonly MarkedActivity[],
  xOf: (instant: string) => number,
): readonly Mark[] {
  const ordered = [...activities].sort((a, b) =>
    a.activity.occurredAt === b.activity.occurredAt
      ? a.activity.id.localeCompare(b.activity.id)
      : Date.parse(a.activity.occurredAt) - Date.parse(b.activity.occurredAt),
  );
  const marks: { x: number; activities: MarkedActivity[] }[] = [];
  for (const marked of ordered) {
    const x = xOf(marked.activity.occurredAt);
    const last = marks[marks.length - 1];
    if (last && x - last.x < CLUSTER_WIDTH) {
      last.activities.push(marked);
    } else {
      marks.push({ x, activities: [marked] });
    }
  }
  return marks.map(mark => ({
    ...mark,
    id: mark.activities[0].activity.id,
    laneId,
    y,
  }));
}
