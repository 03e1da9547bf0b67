import { format } from 'node:util';

/**
 * Stands for Jest's `describe` and `it`, as far as the engine's tests use
 * them: what they are called with is collected instead of run.
 */
export function collectTests() {
  const tests = [];
  let path = [];
  const it = (name, run) =>
    tests.push({ name: [...path, name].join(' '), run });
  it.each = table => (name, run) => {
    for (const row of table) {
      const args = Array.isArray(row) ? row : [row];
      const holes = (name.match(/%[sdiofj]/g) ?? []).length;
      it(format(name, ...args.slice(0, holes)), () => run(...args));
    }
  };
  const describe = (name, define) => {
    const outer = path;
    path = [...outer, name];
    define();
    path = outer;
  };
  return { globals: { describe, it, test: it }, take: () => tests.splice(0) };
}
