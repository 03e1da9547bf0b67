import {
  NewActivity,
  Origin,
} from '@value-stream/backstage-plugin-value-stream-node';
import { canonicalJson } from './canonicalJson';

/** How far a version of a field is trusted. */
interface Stamp {
  /** The tool's own revision; the greater wins. */
  readonly revision: number;
  /** 0 webhook, 1 upload, 2 backfill; the greater wins at one revision. */
  readonly origin: number;
}

interface FieldVersion extends Stamp {
  /** Canonical JSON of the value. */
  readonly value: string;
}

/**
 * An activity as a set of fields, each with where its value came from.
 * Attributes are fields of their own, named `attributes.<name>`.
 */
export type ActivityFields = ReadonlyMap<string, FieldVersion>;

export const ORIGINS: readonly Origin[] = ['webhook', 'upload', 'backfill'];

export function activityFields(
  activity: NewActivity,
  source: string,
  origin: Origin,
): ActivityFields {
  const stamp = {
    revision: activity.revision ?? 0,
    origin: ORIGINS.indexOf(origin),
  };
  const fields = new Map<string, FieldVersion>();
  const set = (name: string, value: unknown) => {
    if (value !== undefined) {
      fields.set(name, { ...stamp, value: canonicalJson(value) });
    }
  };
  set('source', source);
  set('kind', activity.kind);
  set('verb', activity.verb);
  set('occurredAt', activity.occurredAt);
  set('actor', activity.actor);
  set('team', activity.team);
  set(
    'objects',
    activity.objects.map(({ key, qualifier }) => ({ key, qualifier })),
  );
  for (const [name, value] of Object.entries(activity.attributes)) {
    set(`attributes.${name}`, value);
  }
  return fields;
}

/**
 * Two versions of one fact, field by field: the greater revision wins, then
 * the more trusted origin, then the greater canonical value; `occurredAt`
 * keeps the coarser precision before it looks at the origin. Each field is the
 * maximum of a total order, so the result does not depend on arrival.
 */
export function mergeActivity(
  a: ActivityFields,
  b: ActivityFields,
): ActivityFields {
  const merged = new Map(a);
  for (const [name, version] of b) {
    const other = merged.get(name);
    if (!other || compareVersions(name, version, other) > 0) {
      merged.set(name, version);
    }
  }
  return merged;
}

function compareVersions(
  name: string,
  a: FieldVersion,
  b: FieldVersion,
): number {
  return (
    a.revision - b.revision ||
    (name === 'occurredAt' ? precisionMs(a.value) - precisionMs(b.value) : 0) ||
    a.origin - b.origin ||
    compareText(a.value, b.value)
  );
}

/** Length of the greatest unit that the instant is a whole number of. */
function precisionMs(instant: string): number {
  const value = Number(instant);
  return [86_400_000, 60_000, 1_000].find(unit => value % unit === 0) ?? 1;
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a > b ? 1 : -1;
}
