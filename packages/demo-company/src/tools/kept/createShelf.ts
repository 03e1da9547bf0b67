import { pack, Packed, unpack } from './packed';

/** Things by name, of which those at hand lie open and the others are packed. */
export interface Shelf<Thing> {
  /** To be changed, at once; undefined where there is none of that name. */
  take(name: string): Thing | undefined;
  /** To be looked at only. */
  look(name: string): Thing | undefined;
}

/**
 * A shelf of things that are used by turns: what was not used for longest is
 * packed once too much lies open. What was taken is not to be kept hold of.
 *
 * @param make - a thing that nobody has asked for yet
 * @param atHand - how many lie open; where that is what a branch of a company
 * has, nothing is packed in a company of one
 */
export function createShelf<Thing>(
  names: readonly string[],
  make: (name: string, place: number) => Thing,
  atHand: number,
): Shelf<Thing> {
  const places = new Map(names.map((name, place) => [name, place]));
  const packed = new Map<string, Packed>();
  /** In the order of use, the latest last. */
  const open = new Map<string, { readonly thing: Thing; changed: boolean }>();
  let latest: string | undefined;

  const opened = (name: string) => {
    const known = open.get(name);
    if (known && name === latest) {
      return known;
    }
    const place = places.get(name);
    if (place === undefined) {
      return undefined;
    }
    open.delete(name);
    const away = known ? undefined : packed.get(name);
    const one = known ?? {
      thing: away ? unpack<Thing>(away) : make(name, place),
      changed: !away,
    };
    open.set(name, one);
    latest = name;
    if (open.size > atHand) {
      const [[oldest, { thing, changed }]] = open;
      open.delete(oldest);
      if (changed) {
        packed.set(oldest, pack(thing));
      }
    }
    return one;
  };
  return {
    take(name) {
      const one = opened(name);
      if (one) {
        one.changed = true;
        packed.delete(name);
      }
      return one?.thing;
    },
    look: name => opened(name)?.thing,
  };
}
