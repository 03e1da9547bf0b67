import {
  boundedText,
  isStorableText,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { AttributeValue } from '@value-stream/flow-engine';

const TEXT = 2_000;
const DEPTH = 20;
const VALUES = 5_000;
const NAME = 200;

/**
 * A copy of what an event carries, with texts cut to 2,000 characters.
 *
 * @throws Unusable where it is too deep or too large to be kept, or has a text that databases cannot keep
 */
export function keepable(value: unknown): AttributeValue {
  let left = VALUES;
  const keep = (part: unknown, depth: number): AttributeValue => {
    left -= 1;
    if (left < 0 || depth > DEPTH) {
      throw new Unusable(
        `the event holds more than ${VALUES} values or is deeper than ${DEPTH}`,
      );
    }
    if (typeof part === 'string') {
      return keepableText(part);
    }
    if (Array.isArray(part)) {
      return part.map(item => keep(item, depth + 1));
    }
    if (typeof part === 'object' && part !== null) {
      return Object.fromEntries(
        Object.entries(part).map(([name, item]) => {
          if (name.length > NAME || !isStorableText(name)) {
            throw new Unusable('a field of the event has no usable name');
          }
          return [name, keep(item, depth + 1)];
        }),
      );
    }
    return part as number | boolean | null;
  };
  return keep(value, 0);
}

function keepableText(text: string): string {
  if (!isStorableText(text)) {
    throw new Unusable('the event has characters that cannot be kept');
  }
  return boundedText(text, TEXT);
}
