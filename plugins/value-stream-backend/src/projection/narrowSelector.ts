import { posix } from 'node:path';
import { DeliveryObject } from '@value-stream/flow-engine';

/** How an entity narrows the data that its selectors pick. */
export interface Narrowing {
  /** Host of the repository that is meant. */
  readonly host?: string;
  /** Conditions on work items, all of which hold: `component=Checkout`. */
  readonly workItems?: readonly WorkItemCondition[];
  /** Globs within the repository, one of which matches. */
  readonly paths?: readonly string[];
}

export interface WorkItemCondition {
  readonly field: string;
  /** One of them, compared without case. */
  readonly values: readonly string[];
}

/** Fields that a condition may name, and the attribute each stands for. */
const ATTRIBUTE_OF_FIELD: Readonly<Record<string, string>> = {
  component: 'components',
  components: 'components',
  label: 'labels',
  labels: 'labels',
  team: 'team',
};

/** Reads `component=Checkout, label=payments|refunds`. */
export function readWorkItemConditions(
  text: string,
): readonly WorkItemCondition[] {
  return text
    .split(',')
    .map(part => part.split('='))
    .filter(([field, value]) => field.trim() && value?.trim())
    .map(([field, ...value]) => ({
      field: field.trim().toLowerCase(),
      values: value
        .join('=')
        .split('|')
        .map(v => v.trim().toLowerCase())
        .filter(Boolean),
    }));
}

/**
 * Whether the narrowing lets an object of the host through, with the reason.
 *
 * @returns the evidence in words, or undefined where it does not
 */
export function narrowSelector(
  object: Pick<DeliveryObject, 'kind' | 'attributes' | 'type' | 'originalType'>,
  narrowing: Omit<Narrowing, 'host'>,
): string | undefined {
  const { workItems, paths } = narrowing;
  if (object.kind === 'work-item' && workItems?.length) {
    return workItems.every(condition => holds(object, condition))
      ? workItems.map(c => `${c.field}=${c.values.join('|')}`).join(', ')
      : undefined;
  }
  const touched = object.attributes.paths;
  if (paths?.length && Array.isArray(touched)) {
    const hit = touched.find(
      (path): path is string =>
        typeof path === 'string' &&
        paths.some(glob => posix.matchesGlob(path, glob)),
    );
    return hit === undefined ? undefined : `touches ${hit}`;
  }
  return '';
}

function holds(
  object: Pick<DeliveryObject, 'attributes' | 'type' | 'originalType'>,
  { field, values }: WorkItemCondition,
): boolean {
  const known =
    field === 'type'
      ? [object.type, object.originalType]
      : [object.attributes[ATTRIBUTE_OF_FIELD[field] ?? field]].flat();
  return known.some(
    value =>
      (typeof value === 'string' || typeof value === 'number') &&
      values.includes(String(value).trim().toLowerCase()),
  );
}
