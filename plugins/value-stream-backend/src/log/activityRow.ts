import { ActivityObject } from '@value-stream/flow-engine';
import { canonicalJson } from './canonicalJson';
import { Cell, Columns } from './bulkRows';
import { ActivityFields } from './mergeActivity';

export const ACTIVITY_COLUMNS: Columns = {
  id: 'text',
  source: 'text',
  kind: 'text',
  verb: 'text',
  occurred_at: 'integer',
  recorded_at: 'integer',
  actor: 'text',
  team: 'text',
  objects: 'text',
  attributes: 'text',
  revision: 'integer',
  origin: 'integer',
  provenance: 'text',
};

/** A row of `activity`; integers may come as text, as PostgreSQL gives BIGINT. */
export interface ActivityRow {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly verb: string;
  readonly occurred_at: number | string;
  readonly recorded_at: number | string;
  readonly actor: string | null;
  readonly team: string | null;
  readonly objects: string;
  readonly attributes: string;
  readonly revision: number | string;
  readonly origin: number;
  readonly provenance: string | null;
}

const ATTRIBUTES = 'attributes.';

/** Cells in the order of {@link ACTIVITY_COLUMNS}. */
export function toActivityCells(
  id: string,
  fields: ActivityFields,
  recordedAt: number,
): readonly Cell[] {
  let revision = -Infinity;
  let origin = -Infinity;
  for (const field of fields.values()) {
    if (
      field.revision > revision ||
      (field.revision === revision && field.origin > origin)
    ) {
      revision = field.revision;
      origin = field.origin;
    }
  }
  const provenance: Record<string, [number, number]> = {};
  const attributes: Record<string, unknown> = {};
  for (const [name, field] of fields) {
    if (field.revision !== revision || field.origin !== origin) {
      provenance[name] = [field.revision, field.origin];
    }
    if (name.startsWith(ATTRIBUTES)) {
      attributes[name.slice(ATTRIBUTES.length)] = JSON.parse(field.value);
    }
  }
  const value = (name: string) => {
    const text = fields.get(name)?.value;
    return text === undefined ? null : JSON.parse(text);
  };
  return [
    id,
    value('source'),
    value('kind'),
    value('verb'),
    value('occurredAt'),
    recordedAt,
    value('actor'),
    value('team'),
    fields.get('objects')!.value,
    canonicalJson(attributes),
    revision,
    origin,
    Object.keys(provenance).length ? canonicalJson(provenance) : null,
  ];
}

/** The reverse of {@link toActivityCells}. */
export function fromActivityRow(row: ActivityRow): ActivityFields {
  const provenance: Record<string, [number, number]> = JSON.parse(
    row.provenance ?? '{}',
  );
  const fields = new Map();
  const set = (name: string, value: string) => {
    const [revision, origin] = provenance[name] ?? [
      Number(row.revision),
      row.origin,
    ];
    fields.set(name, { revision, origin, value });
  };
  set('source', canonicalJson(row.source));
  set('kind', canonicalJson(row.kind));
  set('verb', canonicalJson(row.verb));
  set('occurredAt', canonicalJson(Number(row.occurred_at)));
  if (row.actor !== null) {
    set('actor', canonicalJson(row.actor));
  }
  if (row.team !== null) {
    set('team', canonicalJson(row.team));
  }
  set('objects', row.objects);
  for (const [name, value] of Object.entries(JSON.parse(row.attributes))) {
    set(ATTRIBUTES + name, canonicalJson(value));
  }
  return fields;
}

export function objectsOf(fields: ActivityFields): readonly ActivityObject[] {
  return JSON.parse(fields.get('objects')!.value);
}
