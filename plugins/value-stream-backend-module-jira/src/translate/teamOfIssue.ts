import { FieldIds } from '../options/JiraOptions';
import { nameOfValue } from './customFields';
import { JsonObject, optionalText, own } from './JsonFields';

const NAME = 255;

/**
 * The team that an issue is with; undefined where it has none or no field says.
 *
 * @throws Unusable where the field holds what has no name
 */
export function teamIn(
  fields: JsonObject,
  { team }: FieldIds,
): string | undefined {
  return team === undefined
    ? undefined
    : nameOfValue(own(fields, team), 'team');
}

/** Whether a change is one of the field for the team; older Servers name fields without their ids. */
export function isTeamChange(item: JsonObject, { team }: FieldIds): boolean {
  if (team === undefined) {
    return false;
  }
  const id = own(item, 'fieldId') ?? undefined;
  return id === undefined
    ? String(own(item, 'field')).toLowerCase() === 'team'
    : id === team;
}

/** The teams before and after a change of it. */
export function changedTeam(item: JsonObject): {
  readonly from?: string;
  readonly to?: string;
} {
  return {
    from: optionalText(item, 'fromString', NAME),
    to: optionalText(item, 'toString', NAME),
  };
}
