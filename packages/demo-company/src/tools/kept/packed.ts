import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Something in a tenth of its room or less; what it refers to twice is one thing after unpacking, too. */
export type Packed = Uint8Array;

/** @throws Error where there are functions in it */
export function pack(thing: unknown): Packed {
  // A copy of its own: the buffer that it comes in is larger.
  return Uint8Array.prototype.slice.call(
    deflateRawSync(serialize(thing), { level: 1 }),
  );
}

export function unpack<Thing>(packed: Packed): Thing {
  return deserialize(inflateRawSync(packed));
}
