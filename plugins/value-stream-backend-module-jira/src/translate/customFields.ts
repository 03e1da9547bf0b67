import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { asText, fieldsOf } from '../reading/fieldsOf';

const NAME = 255;
/** Server writes sprints as `…Sprint@1f[id=1,state=ACTIVE,name=Sprint 1,goal=,…]`. */
const SPRINT_TEXT = /\[(.*)\]$/s;
const SPRINT_PART =
  /(?:^|,)(id|name)=(.*?)(?=,(?:id|rapidViewId|state|name|goal|startDate|endDate|completeDate|activatedDate|sequence|autoStartStop|synced|incompleteIssuesDestinationId)=|$)/gs;

/** A sprint as an issue names it. */
export interface SprintName {
  readonly id: string;
  readonly name: string;
}

/** Name of a value of a field of any kind: a text, an option, a team, or the first of several. */
export function nameOfValue(value: unknown, field: string): string | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return nameOfValue(value[0], field);
  }
  if (typeof value === 'object') {
    const object = fieldsOf(value, field);
    for (const name of ['name', 'title', 'value', 'displayName']) {
      const text = object.text(name, NAME);
      if (text !== undefined) {
        return text;
      }
    }
    throw new Unusable(`'${field}' has no name`);
  }
  return asText(value, field, NAME);
}

/** The sprints of one field of an issue, in the forms of Cloud and Server. */
export function readSprints(
  fields: Fields,
  field: string,
): readonly SprintName[] {
  const value = fields.value(field);
  const list =
    value === undefined || value === null || Array.isArray(value)
      ? fields.list(field, 500)
      : [value];
  return list.map(entry =>
    typeof entry === 'string' ? sprintOfText(entry) : sprintOfObject(entry),
  );
}

function sprintOfObject(entry: unknown): SprintName {
  const sprint = fieldsOf(entry, 'sprint');
  const id = sprint.id('id');
  if (id === undefined) {
    throw new Unusable("a sprint has no 'id'");
  }
  return { id, name: sprint.text('name', NAME) ?? id };
}

function sprintOfText(text: string): SprintName {
  const inside = text.length <= 5_000 ? SPRINT_TEXT.exec(text)?.[1] : undefined;
  const parts: Record<string, string> = {};
  for (const [, name, value] of inside?.matchAll(SPRINT_PART) ?? []) {
    parts[name] ??= value;
  }
  return sprintOfObject(parts);
}

export function numberIn(fields: Fields, field: string): number | undefined {
  const value = fields.value(field);
  if (value === undefined || value === null) {
    return undefined;
  }
  const number = typeof value === 'string' && value ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    throw new Unusable(`'${field}' is no number`);
  }
  return number;
}
