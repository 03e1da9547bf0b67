import { pack, Packed, unpack } from './packed';

const IN_A_PACK = 500;

/** Things in the order in which they were put in; all but the last are packed. */
export interface Drawer<Thing> extends Iterable<Thing> {
  put(thing: Thing): void;
  /** The last one first. */
  backwards(): Iterable<Thing>;
}

export function createDrawer<Thing>(): Drawer<Thing> {
  const packs: Packed[] = [];
  let open: Thing[] = [];
  return {
    put(thing) {
      open.push(thing);
      if (open.length === IN_A_PACK) {
        packs.push(pack(open));
        open = [];
      }
    },
    *[Symbol.iterator]() {
      for (const one of packs) {
        yield* unpack<Thing[]>(one);
      }
      yield* open;
    },
    *backwards() {
      yield* [...open].reverse();
      for (const one of [...packs].reverse()) {
        yield* unpack<Thing[]>(one).reverse();
      }
    },
  };
}
