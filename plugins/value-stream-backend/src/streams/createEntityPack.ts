import { Slices } from '../log/inSlices';
import { declaringPart } from './declaringPart';
import { RegisteredEntity } from './RegisteredEntity';
import { WrittenEntity } from './WrittenEntity';

/** Digits of the digest that each text begins with. */
const DIGEST = 32;
const WORD = 8;

/**
 * Entities as text, packed outside of the heap. Nearly every poll finds the
 * catalog as it was: what it read is then gone without having been in the way
 * of the garbage collector, which stops everything while it copies what lives.
 */
export interface EntityPack {
  readonly count: number;
  /** Adds what was read. */
  adding<T>(
    read: Iterable<T>,
    write: (one: T) => Pick<WrittenEntity, 'data' | 'digest'>,
  ): Slices<void>;
  /** Equal where the entities are, in whatever order they came. */
  digest(): string;
  /** Of each entity what tells of streams, and the whole text of it. */
  unpacking(): Slices<WrittenEntity[]>;
}

/** Makes an empty one. */
export function createEntityPack(): EntityPack {
  const parts: Buffer[] = [];
  // Digests are added up word by word: no order of the entities, no sorting.
  const sums = new Uint32Array(DIGEST / WORD);
  let count = 0;
  return {
    get count() {
      return count;
    },
    *adding(read, write) {
      const lines: string[] = [];
      for (const one of read) {
        const { data, digest } = write(one);
        for (let word = 0; word < sums.length; word += 1) {
          sums[word] += parseInt(
            digest.slice(WORD * word, WORD * (word + 1)),
            16,
          );
        }
        lines.push(digest + data);
        count += 1;
        yield;
      }
      if (lines.length > 0) {
        // JSON has no line break of its own.
        parts.push(Buffer.from(lines.join('\n')));
      }
    },
    digest: () => `${count} ${sums.join(' ')}`,
    *unpacking() {
      const entities: WrittenEntity[] = [];
      for (const part of parts) {
        for (const line of part.toString().split('\n')) {
          const data = line.slice(DIGEST);
          entities.push({
            entity: declaringPart(JSON.parse(data) as RegisteredEntity),
            data,
            digest: line.slice(0, DIGEST),
          });
          yield;
        }
      }
      return entities;
    },
  };
}
