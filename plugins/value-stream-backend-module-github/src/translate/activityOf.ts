import {
  identityOf,
  NewActivity,
} from '@value-stream/backstage-plugin-value-stream-node';
import {
  ActivityObject,
  Attributes,
  Instant,
  ObjectKind,
} from '@value-stream/flow-engine';
import { NOBODY, Person } from './readPerson';

/** What happened to one object of GitHub. */
export interface Happening {
  readonly kind: ObjectKind;
  readonly key: string;
  readonly verb: string;
  readonly at: Instant;
  /** What tells this fact from others of the object with the same verb. */
  readonly by?: readonly (string | number)[];
  readonly person?: Person;
  readonly attributes?: Attributes;
  /** Further objects it touches. */
  readonly others?: readonly ActivityObject[];
  readonly revision?: number;
}

export function activityOf(happening: Happening): NewActivity {
  const { kind, key, verb, at, person = NOBODY, revision } = happening;
  return {
    identity: identityOf(key, verb, ...(happening.by ?? [])),
    ...(revision !== undefined && { revision }),
    kind,
    verb,
    occurredAt: at,
    ...(person.actor && { actor: person.actor }),
    objects: [{ key, qualifier: 'subject' }, ...(happening.others ?? [])],
    attributes: {
      ...happening.attributes,
      ...(person.bot && { bot: true }),
    },
  };
}

/**
 * Revision of what an object says that was last updated then. What tells the
 * happening itself, and who acted, goes before it: it counts one more.
 */
export function revisionAt(updatedAt: Instant): number {
  return Math.floor(updatedAt / 1000) * 2;
}
