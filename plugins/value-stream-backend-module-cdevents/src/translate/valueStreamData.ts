import {
  isObjectKind,
  isVerbOf,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import {
  Attributes,
  AttributeValue,
  ObjectKind,
} from '@value-stream/flow-engine';
import { CdEvent } from '../spec/CdEvent';

/**
 * What `customData.valueStream` of an event says beyond the specification:
 * `{ "verb": "moved", "from": "To do", "to": "Doing", "category": "in-progress" }`.
 */
export interface ValueStreamData {
  readonly kind?: ObjectKind;
  readonly verb?: string;
  /** The object's key, where another tool has named it already. */
  readonly key?: string;
  readonly title?: string;
  readonly url?: string;
  /** Entity refs. */
  readonly entities: readonly string[];
  /** Attributes of the activity. */
  readonly attributes: Attributes;
}

/** Attributes that may stand in `valueStream` itself. */
export const OWN_ATTRIBUTES = [
  'from',
  'to',
  'category',
  'status',
  'resolution',
  'reason',
  'verdict',
  'attempt',
  'bot',
  'revision',
  'environment',
  'service',
  'repository',
  'branch',
] as const;

const KEY = 300;
const ENTITIES = 20;
const NOTHING: ValueStreamData = { entities: [], attributes: {} };

/**
 * Reads `customData.valueStream`.
 *
 * @param defaultKind - of the object where none is said
 * @throws Unusable where it is not as documented
 */
export function readValueStreamData(
  { customData }: CdEvent,
  defaultKind: ObjectKind,
): ValueStreamData {
  const data =
    typeof customData === 'object' ? customData.valueStream : undefined;
  if (data === undefined || data === null) {
    return NOTHING;
  }
  if (!isRecord(data)) {
    throw new Unusable('customData.valueStream is no object');
  }
  const kind = text(data, 'kind', KEY) ?? defaultKind;
  const verb = text(data, 'verb', KEY);
  if (!isObjectKind(kind)) {
    throw new Unusable('customData.valueStream.kind is no kind of object');
  }
  if (verb !== undefined && !isVerbOf(kind, verb)) {
    throw new Unusable(`customData.valueStream.verb is no verb of a ${kind}`);
  }
  return {
    ...(data.kind !== undefined && { kind }),
    verb,
    key: text(data, 'key', KEY),
    title: text(data, 'title', KEY),
    url: text(data, 'url', 2_000),
    entities: entitiesOf(data),
    attributes: {
      ...attributesOf(data),
      ...Object.fromEntries(
        OWN_ATTRIBUTES.flatMap(name =>
          data[name] === undefined || data[name] === null
            ? []
            : [[name, scalar(data, name)]],
        ),
      ),
    },
  };
}

function attributesOf({ attributes }: Attributes): Attributes {
  if (attributes === undefined || attributes === null) {
    return {};
  }
  if (!isRecord(attributes)) {
    throw new Unusable('customData.valueStream.attributes is no object');
  }
  return attributes;
}

function scalar(data: Attributes, name: string): AttributeValue {
  const value = data[name];
  if (typeof value === 'object') {
    throw new Unusable(`customData.valueStream.${name} is no text or number`);
  }
  return value;
}

function text(
  data: Attributes,
  name: string,
  limit: number,
): string | undefined {
  const value = data[name];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'string' || !value.trim() || value.length > limit) {
    throw new Unusable(
      `customData.valueStream.${name} is no text of 1 to ${limit} characters`,
    );
  }
  return value;
}

function entitiesOf({ entities = [] }: Attributes): readonly string[] {
  if (
    !Array.isArray(entities) ||
    entities.length > ENTITIES ||
    !entities.every(ref => typeof ref === 'string' && ref.length <= KEY)
  ) {
    throw new Unusable('customData.valueStream.entities is no list of refs');
  }
  return entities;
}

function isRecord(value: AttributeValue): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
