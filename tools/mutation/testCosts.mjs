import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * What each test takes without a change, kept in a file so that all processes
 * of a run know it: milliseconds, and passes of places that have changes.
 *
 * @param {string} file
 */
export function testCosts(file) {
  let costs;
  const known = () => {
    costs ??= existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    return costs;
  };
  return {
    /** @param {Readonly<Record<string, { ms: number, passes: number }>>} found by the test's id */
    keep(found) {
      costs = found;
      writeFileSync(file, JSON.stringify(found));
    },
    /** Passes of a test; undefined where it is not known. */
    passes: id => known()[id]?.passes,
    /** The ids of a file's tests. */
    idsOf: name =>
      Object.keys(known()).filter(id => id.startsWith(`${name}: `)),
    /** Things in the order of what their tests take together. */
    cheapestFirst(things, idsOf) {
      const msOf = thing =>
        idsOf(thing).reduce((ms, id) => ms + (known()[id]?.ms ?? 0), 0);
      return things
        .map(thing => ({ thing, ms: msOf(thing) }))
        .sort((a, b) => a.ms - b.ms)
        .map(({ thing }) => thing);
    },
  };
}
