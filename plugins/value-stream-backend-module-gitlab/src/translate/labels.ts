import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabOptions, StatusLabel } from '../options/GitlabOptions';
import { fieldsOf } from '../reading/fieldsOf';

const LONGEST = 255;

/** Names of labels, given as texts or as objects with `title` or `name`, in order and each once. */
export function readLabels(
  fields: Fields | undefined,
  name: string,
): readonly string[] | undefined {
  if (!fields?.has(name)) {
    return undefined;
  }
  const labels = fields.list(name).map(value => {
    const holder =
      typeof value === 'string'
        ? fieldsOf({ title: value }, name)
        : fieldsOf(value, name);
    const label = holder.text('title', LONGEST) ?? holder.text('name', LONGEST);
    if (label === undefined) {
      throw new Unusable(`a label in '${name}' has no name`);
    }
    return label;
  });
  return [...new Set(labels)].sort();
}

/** Where an open item stands. */
export interface Standing {
  readonly status: string;
  readonly category: StatusLabel['category'];
}

export const OPENED: Standing = { status: 'opened', category: 'to-do' };

/**
 * The column of the board that an open item with these labels stands in: the
 * one furthest on in the board's order where it has several, `opened` where it
 * has none.
 */
export function standingOf(
  labels: Iterable<string>,
  options: GitlabOptions,
): Standing {
  let furthest = -1;
  let status: string | undefined;
  for (const label of labels) {
    const lower = label.toLowerCase();
    const place = options.statusLabels.findLastIndex(column =>
      isColumn(column.label, lower),
    );
    if (
      place > furthest ||
      (place >= 0 && place === furthest && label > status!)
    ) {
      furthest = place;
      status = label;
    }
  }
  return status === undefined
    ? OPENED
    : { status, category: options.statusLabels[furthest].category };
}

function isColumn(pattern: string, label: string): boolean {
  return pattern.endsWith('*')
    ? label.startsWith(pattern.slice(0, -1))
    : label === pattern;
}

/** Whether one of the labels is listed; the list is in small letters. */
export function hasOneOf(
  labels: Iterable<string>,
  listed: readonly string[],
): boolean {
  for (const label of labels) {
    if (listed.includes(label.toLowerCase())) {
      return true;
    }
  }
  return false;
}

/** The normalised type that the labels stand for. */
export function typeOfLabels(
  labels: Iterable<string>,
  options: GitlabOptions,
): string | undefined {
  return Object.keys(options.typeLabels).find(type =>
    hasOneOf(labels, options.typeLabels[type]),
  );
}

/** Values of a scoped label: of `component::Checkout`, Checkout. */
export function valuesOfScope(
  labels: Iterable<string>,
  scope: string,
): readonly string[] {
  return [...labels]
    .filter(label => label.toLowerCase().startsWith(`${scope}::`))
    .map(label => label.slice(scope.length + 2))
    .filter(Boolean);
}
