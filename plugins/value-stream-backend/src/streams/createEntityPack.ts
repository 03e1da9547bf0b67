import { hashOf } from '../log/hashOf';
import { Slices } from '../log/inSlices';
import { DeclaringEntity } from './readDeclaration';
import { WrittenEntity } from './WrittenEntity';

/** Digits of a digest that are added up as one number. */
const WORD = 8;
const WORDS = 4;

/** An entity with its text packed among others: the text is made where it is asked for. */
export interface PackedEntity extends WrittenEntity {
  readonly declaring: DeclaringEntity;
}

/** An entity and the text that is stored of it. */
export type EntityText = Pick<PackedEntity, 'declaring' | 'data' | 'digest'>;

/** Entities that came together. */
export interface PackedPart {
  readonly entities: readonly PackedEntity[];
  /** Of their digests, word by word: no order of the entities, no sorting. */
  readonly sums: Uint32Array;
}

/**
 * Entities of one read of the catalog. Nearly every poll finds the catalog as
 * it was: parts that came before, letter by letter, are taken from there,
 * and nothing is made of them that the garbage collector, which stops
 * everything while it copies what lives, would have to deal with.
 */
export interface EntityPack {
  readonly count: number;
  /** By digest of what was read: what the next pack begins with. */
  readonly parts: ReadonlyMap<string, PackedPart>;
  /** Adds what was read. */
  adding<T>(read: readonly T[], write: (one: T) => EntityText): Slices<void>;
  /** Equal where the entities are, in whatever order they came. */
  digest(): string;
  entities(): PackedEntity[];
}

class Packed implements PackedEntity {
  constructor(
    readonly declaring: DeclaringEntity,
    readonly digest: string,
    private readonly pack: { readonly text: Buffer },
    private readonly from: number,
    private readonly length: number,
  ) {}

  get ref() {
    return this.declaring.entity.ref;
  }

  get kind() {
    return this.declaring.entity.kind;
  }

  get title() {
    return this.declaring.entity.title;
  }

  get data() {
    return this.pack.text.toString('utf8', this.from, this.from + this.length);
  }
}

/**
 * Makes an empty one.
 *
 * @param before - parts of the pack before it
 */
export function createEntityPack(
  before: ReadonlyMap<string, PackedPart> = new Map(),
): EntityPack {
  const parts = new Map<string, PackedPart>();
  const added: PackedPart[] = [];
  return {
    parts,
    get count() {
      return added.reduce((sum, { entities }) => sum + entities.length, 0);
    },
    *adding(read, write) {
      if (read.length === 0) {
        return;
      }
      const name = hashOf(JSON.stringify(read));
      yield;
      const part = before.get(name) ?? (yield* packing(read, write));
      parts.set(name, part);
      added.push(part);
    },
    digest() {
      const sums = new Uint32Array(WORDS);
      for (const part of added) {
        part.sums.forEach((sum, word) => {
          sums[word] += sum;
        });
      }
      return `${this.count} ${sums.join(' ')}`;
    },
    entities: () => added.flatMap(({ entities }) => entities),
  };
}

function* packing<T>(
  read: readonly T[],
  write: (one: T) => EntityText,
): Slices<PackedPart> {
  const pack = { text: Buffer.alloc(0) };
  const entities: PackedEntity[] = [];
  const sums = new Uint32Array(WORDS);
  const texts: Buffer[] = [];
  let from = 0;
  for (const one of read) {
    const { declaring, data, digest } = write(one);
    for (let word = 0; word < WORDS; word += 1) {
      sums[word] += parseInt(digest.slice(WORD * word, WORD * (word + 1)), 16);
    }
    const text = Buffer.from(data);
    texts.push(text);
    entities.push(new Packed(declaring, digest, pack, from, text.length));
    from += text.length;
    yield;
  }
  pack.text = Buffer.concat(texts);
  return { entities, sums };
}
