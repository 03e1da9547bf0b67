import { DeliveryObject } from '@value-stream/flow-engine';

/** How an object is known to people, and what it mentions. Upper case. */
export interface ObjectNames {
  readonly named: readonly string[];
  readonly mentions: readonly string[];
}

const ISSUE_KEY = /\b[A-Z][A-Z0-9_]+-\d+\b/g;

/**
 * A work item goes by its tracker key: attribute `key`, else the last part of
 * its object key (`jira:acme/PAY-123` is `PAY-123`). Commits mention the keys
 * that their connector found; changes also those in title, branch and text.
 */
export function objectNames(object: DeliveryObject): ObjectNames {
  const { attributes } = object;
  if (object.kind === 'work-item') {
    const own =
      typeof attributes.key === 'string'
        ? attributes.key
        : object.key.slice(
            Math.max(object.key.lastIndexOf('/'), object.key.lastIndexOf(':')) +
              1,
          );
    return { named: distinct([own]), mentions: [] };
  }
  if (object.kind !== 'commit' && object.kind !== 'change') {
    return { named: [], mentions: [] };
  }
  const mentions = Array.isArray(attributes.issueKeys)
    ? attributes.issueKeys.filter(
        (key): key is string => typeof key === 'string',
      )
    : [];
  if (object.kind === 'change') {
    for (const text of [object.title, attributes.branch, attributes.body]) {
      if (typeof text === 'string') {
        mentions.push(...(text.match(ISSUE_KEY) ?? []));
      }
    }
  }
  return { named: [], mentions: distinct(mentions) };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(name => name.trim().toUpperCase()))]
    .filter(Boolean)
    .sort();
}
