/** Digits by which commits are found: no abbreviation is shorter. */
const HASHED_BYTES = 3;

/**
 * Places by sha, for as many commits as a repository has: a million of them
 * take 30 MiB, and nothing the collector has to look at.
 */
export interface ShaTable {
  readonly size: number;
  /** @returns −1 where there is none */
  find(sha: string): number;
  /** The place of a sha, the next one where it is new. */
  add(sha: string): number;
  shaAt(place: number): string;
  /** Places of the shas that begin so; at least six digits. */
  findAbbreviated(digits: string): readonly number[];
}

/**
 * Up to 64 hexadecimal digits are kept in nibbles behind their number, in
 * slots wide enough for the longest, and found by open addressing.
 */
export function createShaTable(): ShaTable {
  let width = 21;
  let bytes = new Uint8Array(width * 1_024);
  let slots = new Int32Array(4_096).fill(-1);
  let size = 0;
  const packed = new Uint8Array(33);

  const hashOf = (from: Uint8Array, at: number) => {
    const first =
      (from[at + 1] << 16) | (from[at + 2] << 8) | from[at + HASHED_BYTES];
    return Math.imul(first, 0x9e3779b1) >>> 0;
  };
  const slotOf = (hash: number, i: number) => (hash + i) & (slots.length - 1);

  const pack = (sha: string) => {
    packed.fill(0);
    packed[0] = sha.length;
    for (let i = 0; i < sha.length; i += 1) {
      const code = sha.charCodeAt(i);
      const digit = code < 58 ? code - 48 : code - 87;
      packed[1 + (i >> 1)] |= i & 1 ? digit : digit << 4;
    }
  };
  const same = (place: number) => {
    const at = place * width;
    for (let i = 0; i < width; i += 1) {
      if (bytes[at + i] !== packed[i]) {
        return false;
      }
    }
    return true;
  };
  const keep = (place: number) => {
    const hash = hashOf(bytes, place * width);
    let i = 0;
    while (slots[slotOf(hash, i)] >= 0) {
      i += 1;
    }
    slots[slotOf(hash, i)] = place;
  };
  const grow = () => {
    if ((size + 1) * width > bytes.length) {
      const wider = new Uint8Array(bytes.length * 2);
      wider.set(bytes);
      bytes = wider;
    }
    if (size * 2 >= slots.length) {
      slots = new Int32Array(slots.length * 2).fill(-1);
      for (let place = 0; place < size; place += 1) {
        keep(place);
      }
    }
  };
  const widen = () => {
    const wider = new Uint8Array(33 * Math.max(1_024, size * 2));
    for (let place = 0; place < size; place += 1) {
      wider.set(bytes.subarray(place * width, (place + 1) * width), place * 33);
    }
    bytes = wider;
    width = 33;
  };
  const find = (sha: string) => {
    if (1 + sha.length / 2 > width) {
      return -1;
    }
    pack(sha);
    const hash = hashOf(packed, 0);
    for (let i = 0; ; i += 1) {
      const place = slots[slotOf(hash, i)];
      if (place < 0 || same(place)) {
        return place;
      }
    }
  };
  const shaAt = (place: number) => {
    const at = place * width;
    return Buffer.from(bytes.buffer, at + 1, width - 1)
      .toString('hex')
      .slice(0, bytes[at]);
  };

  return {
    get size() {
      return size;
    },
    find,
    add(sha) {
      const known = find(sha);
      if (known >= 0) {
        return known;
      }
      if (1 + sha.length / 2 > width) {
        widen();
      }
      grow();
      pack(sha);
      bytes.set(packed.subarray(0, width), size * width);
      keep(size);
      size += 1;
      return size - 1;
    },
    shaAt,
    findAbbreviated(digits) {
      pack(digits);
      const hash = hashOf(packed, 0);
      const found: number[] = [];
      for (let i = 0; ; i += 1) {
        const place = slots[slotOf(hash, i)];
        if (place < 0) {
          return found;
        }
        if (shaAt(place).startsWith(digits)) {
          found.push(place);
        }
      }
    },
  };
}
