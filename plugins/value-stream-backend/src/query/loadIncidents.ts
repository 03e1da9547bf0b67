import { Instant } from '@value-stream/flow-engine';
import { Db, isOneOf, selectByKeys } from '../log/bulkRows';

/** How a cause was found, as the reader is told. */
export type CauseMethod = 'named' | 'fix' | 'rollback' | 'time';

/** An incident of some entities, with the deployment it is attributed to. */
export interface LoadedIncident {
  readonly key: string;
  readonly title?: string;
  readonly url?: string;
  readonly ownerRefs: readonly string[];
  readonly detectedAt: Instant;
  readonly mitigatedAt?: Instant;
  readonly resolvedAt?: Instant;
  /** The surest first. */
  readonly causes: readonly {
    readonly deployment: string;
    readonly method: CauseMethod;
    /** 0 to 1. */
    readonly confidence: number;
    readonly evidence: string;
  }[];
}

/** What the rule that attributes incidents calls its methods; all else is the tool's own word. */
const METHOD_OF: Record<string, CauseMethod> = {
  fix: 'fix',
  rollback: 'rollback',
  'service-window': 'time',
};

/**
 * The incidents of the entities, with their causes as they were traced, so
 * that they are the same here as in a trace. By object_entity_entity_idx and
 * primary keys.
 */
export async function loadIncidents(
  db: Db,
  entityRefs: readonly string[],
): Promise<readonly LoadedIncident[]> {
  const rows = await selectByKeys<{
    key: string;
    ref: string;
    title: string | null;
    url: string | null;
  }>(entityRefs, part =>
    db({ e: 'object_entity' })
      .join({ o: 'object' }, 'o.key', 'e.object_key')
      .whereRaw(isOneOf(db, 'e.entity_ref', part))
      .where('o.kind', 'incident')
      .select({
        key: 'o.key',
        ref: 'e.entity_ref',
        title: 'o.title',
        url: 'o.url',
      }),
  );
  const owners = new Map<string, string[]>();
  for (const { key, ref } of rows) {
    owners.set(key, [...(owners.get(key) ?? []), ref]);
  }
  const keys = [...owners.keys()];
  const times = await loadTimes(db, keys);
  const causes = await loadCauses(db, keys);
  const objects = new Map(rows.map(row => [row.key, row]));
  return keys.sort().flatMap(key => {
    const { title, url } = objects.get(key)!;
    const { detected, mitigated, resolved } = times.get(key) ?? {};
    return detected === undefined
      ? []
      : [
          {
            key,
            ...(title !== null && { title }),
            ...(url !== null && { url }),
            ownerRefs: [...owners.get(key)!].sort(),
            detectedAt: detected,
            ...(mitigated !== undefined && { mitigatedAt: mitigated }),
            ...(resolved !== undefined && { resolvedAt: resolved }),
            causes: causes.get(key) ?? [],
          },
        ];
  });
}

/** The first instant of each; of the resolution the last, as it may be reopened. */
async function loadTimes(
  db: Db,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Record<string, number>>> {
  const rows = await selectByKeys<{
    key: string;
    verb: string;
    at: number | string;
  }>(keys, part =>
    db('activity_object')
      .join('activity', 'activity.id', 'activity_object.activity_id')
      .whereIn('activity.verb', ['detected', 'mitigated', 'resolved'])
      .where('activity.kind', 'incident')
      .whereRaw(isOneOf(db, 'activity_object.object_key', part))
      .select({
        key: 'activity_object.object_key',
        verb: 'activity.verb',
        at: 'activity.occurred_at',
      }),
  );
  const times = new Map<string, Record<string, number>>();
  for (const { key, verb, at } of rows) {
    const known = times.get(key) ?? {};
    const pick = verb === 'resolved' ? Math.max : Math.min;
    known[verb] = pick(known[verb] ?? Number(at), Number(at));
    times.set(key, known);
  }
  return times;
}

async function loadCauses(
  db: Db,
  keys: readonly string[],
): Promise<ReadonlyMap<string, LoadedIncident['causes']>> {
  const rows = await selectByKeys<{
    from_key: string;
    to_key: string;
    method: string;
    confidence: number;
    evidence: string;
  }>(keys, part =>
    db('link')
      .where('relation', 'caused-by')
      .whereRaw(isOneOf(db, 'from_key', part))
      .select('from_key', 'to_key', 'method', 'confidence', 'evidence'),
  );
  rows.sort(
    (a, b) => b.confidence - a.confidence || (a.to_key < b.to_key ? -1 : 1),
  );
  const causes = new Map<string, LoadedIncident['causes']>();
  for (const { from_key, to_key, method, confidence, evidence } of rows) {
    causes.set(from_key, [
      ...(causes.get(from_key) ?? []),
      {
        deployment: to_key,
        method: METHOD_OF[method] ?? 'named',
        confidence: confidence / 1000,
        evidence,
      },
    ]);
  }
  return causes;
}
