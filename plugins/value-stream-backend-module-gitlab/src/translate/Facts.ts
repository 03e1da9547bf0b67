import {
  NewActivity,
  ObjectFact,
  Selector,
} from '@value-stream/backstage-plugin-value-stream-node';
import {
  ActivityObject,
  Attributes,
  AttributeValue,
  Instant,
  ObjectKind,
} from '@value-stream/flow-engine';
import { Person } from './Person';

/** A fact to be told of one object. */
export interface Fact {
  readonly kind: ObjectKind;
  readonly key: string;
  readonly verb: string;
  readonly at: Instant;
  /** What tells this fact from others with the verb; default none: it happens once. */
  readonly nth?: string | number;
  readonly person?: Person;
  /** What the fact touches besides its subject. */
  readonly objects?: readonly ActivityObject[];
  readonly attributes?: Attributes;
  /** Where a later telling replaces an earlier one. */
  readonly revision?: number;
}

/** Collects what one payload tells. */
export class Facts {
  readonly activities: NewActivity[] = [];
  readonly objects: ObjectFact[] = [];

  tell(fact: Fact): void {
    const { key, verb, nth, person, revision, kind, at } = fact;
    this.activities.push({
      identity: nth === undefined ? `${key}:${verb}` : `${key}:${verb}@${nth}`,
      ...(revision !== undefined && { revision }),
      kind,
      verb,
      occurredAt: at,
      ...(person && { actor: person.actor }),
      objects: [{ key, qualifier: 'subject' }, ...(fact.objects ?? [])],
      attributes: { ...fact.attributes, ...(person?.bot && { bot: true }) },
    });
  }

  describe(
    object: Omit<ObjectFact, 'attributes' | 'selectors'> & {
      readonly attributes: Readonly<Record<string, AttributeValue | undefined>>;
      readonly selectors: readonly Selector[];
    },
  ): void {
    this.objects.push(
      withoutGaps({
        ...object,
        attributes: withoutGaps(object.attributes) as Attributes,
      }),
    );
  }
}

/** The same without the fields that are undefined. */
function withoutGaps<T extends object>(value: T): T {
  const filled: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    if (field !== undefined) {
      filled[name] = field;
    }
  }
  return filled as T;
}
