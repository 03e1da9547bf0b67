import { Attributes } from '@value-stream/flow-engine';
import {
  boundedText,
  Fields,
  isStorableText,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Change, ChangeFact } from './Change';

const VALUE = 255;

/** Fields whose values are names of Jira's own things, numbers or dates; of others, which may hold what people wrote, only that they changed is kept. */
const PLAIN = new Set(
  [
    'Component',
    'Fix Version',
    'Version',
    'labels',
    'priority',
    'project',
    'Sprint',
    'Epic Link',
    'Parent',
    'IssueParentAssociation',
    'Rank',
    'Story Points',
    'Story point estimate',
    'Team',
    'Workflow',
    'duedate',
    'Start date',
    'End date',
    'timeestimate',
    'timeoriginalestimate',
    'timespent',
    'WorklogId',
  ].map(name => name.toLowerCase()),
);

/**
 * A change that no figure reads, kept where the source is configured so. It is
 * of a foreign kind, so that an administrator's change of a workflow is no
 * evidence of work.
 */
export function otherChange({ field, fieldId, item }: Change): ChangeFact {
  return {
    kind: 'x:jira-change',
    verb: 'changed',
    attributes: {
      field,
      ...(fieldId !== undefined && { fieldId }),
      ...(PLAIN.has(field.toLowerCase()) && valuesOf(item)),
    },
  };
}

function valuesOf(item: Fields): Attributes {
  const values: Record<string, string> = {};
  for (const [name, field] of [
    ['from', 'fromString'],
    ['to', 'toString'],
    ['fromId', 'from'],
    ['toId', 'to'],
  ]) {
    const value = item.value(field);
    if (typeof value === 'string' && value && isStorableText(value)) {
      values[name] = boundedText(value, VALUE);
    }
  }
  return values;
}
