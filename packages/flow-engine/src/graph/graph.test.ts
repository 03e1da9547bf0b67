import fc from 'fast-check';
import { absorbMerges } from './absorbMerges';
import { buildCommitGraph } from './CommitGraph';
import { firstContaining } from './firstContaining';

/*
 * a ── b ── m ── c     first-parent line
 *  \       /
 *   x ── y
 */
const graph = buildCommitGraph([
  { sha: 'c', parents: ['m'] },
  { sha: 'm', parents: ['b', 'y'] },
  { sha: 'y', parents: ['x'] },
  { sha: 'x', parents: ['a'] },
  { sha: 'b', parents: ['a'] },
  { sha: 'a', parents: [] },
]);

describe('firstContaining', () => {
  it('gives each commit the first marker in time that contains it', () => {
    const first = firstContaining(graph, [
      { key: 'v2', at: 20, commit: 'm' },
      { key: 'v3', at: 30, commit: 'c' },
      { key: 'v1', at: 10, commit: 'b' },
    ]);
    expect(Object.fromEntries(first)).toEqual({
      a: 'v1',
      b: 'v1',
      m: 'v2',
      x: 'v2',
      y: 'v2',
      c: 'v3',
    });
  });

  it('orders markers of one instant by key and ignores unknown commits', () => {
    const first = firstContaining(graph, [
      { key: 'z', at: 1, commit: 'a' },
      { key: 'y', at: 1, commit: 'a' },
      { key: 'x', at: 0, commit: 'elsewhere' },
    ]);
    expect([...first]).toEqual([['a', 'y']]);
  });

  it('counts a commit given twice once, and markers of one commit and instant by key', () => {
    const twice = buildCommitGraph([
      { sha: 'b', parents: ['a'] },
      { sha: 'a', parents: [] },
      { sha: 'b', parents: [] },
    ]);
    expect(twice.shas).toEqual(['b', 'a']);
    for (const keys of ['xyz', 'zyx', 'yzx', 'xx']) {
      const markers = [...keys].map(key => ({ key, at: 1, commit: 'b' }));
      expect([...firstContaining(twice, markers)]).toEqual([
        ['b', 'x'],
        ['a', 'x'],
      ]);
    }
  });

  it('stops where a shallow history is cut', () => {
    const cut = buildCommitGraph([{ sha: 'b', parents: ['a'] }]);
    expect([
      ...firstContaining(cut, [{ key: 'v', at: 0, commit: 'b' }]),
    ]).toEqual([['b', 'v']]);
  });
});

describe('absorbMerges', () => {
  it('gives each commit of the first-parent line what it brought in', () => {
    expect([...absorbMerges(graph, 'c')]).toEqual([
      ['a', []],
      ['b', []],
      ['m', ['y', 'x']],
      ['c', []],
    ]);
  });

  it('is empty where the head is unknown', () => {
    expect(absorbMerges(graph, 'nowhere').size).toBe(0);
  });

  it('puts every commit that the head reaches in exactly one place', () => {
    const commits = fc
      .array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 40,
      })
      .map(all =>
        all.map((parents, i) => ({
          sha: String(i),
          parents: i === 0 ? [] : [...new Set(parents.map(p => String(p % i)))],
        })),
      );
    fc.assert(
      fc.property(commits, given => {
        const built = buildCommitGraph(given);
        const head = given[given.length - 1].sha;
        const placed = [...absorbMerges(built, head)].flatMap(
          ([line, absorbed]) => [line, ...absorbed],
        );
        const reached = firstContaining(built, [
          { key: 'h', at: 0, commit: head },
        ]);
        expect([...placed].sort()).toEqual([...reached.keys()].sort());
      }),
    );
  });
});
