import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { FieldIds } from '../options/JiraOptions';
import { nameOfValue } from './customFields';

const NAME = 255;

/**
 * The team that an issue is with; undefined where it has none or no field says.
 *
 * @throws Unusable where the field holds what has no name
 */
export function teamIn(fields: Fields, { team }: FieldIds): string | undefined {
  return team === undefined
    ? undefined
    : nameOfValue(fields.value(team), 'team');
}

/** Whether a change is one of the field for the team; older Servers name fields without their ids. */
export function isTeamChange(
  field: unknown,
  fieldId: unknown,
  { team }: FieldIds,
): boolean {
  if (team === undefined) {
    return false;
  }
  return (fieldId ?? undefined) === undefined
    ? String(field).toLowerCase() === 'team'
    : fieldId === team;
}

/** The teams before and after a change of it. */
export function changedTeam(item: Fields): {
  readonly from?: string;
  readonly to?: string;
} {
  return {
    from: item.text('fromString', NAME),
    to: item.text('toString', NAME),
  };
}
