import { buildCommitGraph } from './CommitGraph';
import { absorbSquashes, firstContainingCopy } from './copies';

describe('copies of commits', () => {
  // main: a - b - c; the release branch from a has b2, b picked.
  const graph = buildCommitGraph([
    { sha: 'a', parents: [] },
    { sha: 'b', parents: ['a'] },
    { sha: 'c', parents: ['b'] },
    { sha: 'b2', parents: ['a'] },
  ]);
  const markers = [
    { key: 'v2', at: 2, commit: 'c' },
    { key: 'v1', at: 1, commit: 'b2' },
  ];

  it('are delivered with the first of them', () => {
    const patches = new Map([
      ['b', 'p'],
      ['b2', 'p'],
      ['c', 'q'],
      ['elsewhere', 'p'],
    ]);
    expect(
      Object.fromEntries(firstContainingCopy(graph, markers, patches)),
    ).toEqual({ a: 'v1', b: 'v1', b2: 'v1', c: 'v2' });
    // Without patch ids by ancestry alone.
    expect(firstContainingCopy(graph, markers, new Map()).get('b')).toBe('v2');
  });

  it('take the earliest of several markers, in whatever order the patch ids come', () => {
    // Three commits of one patch, in v2, v1 and not released; one of another.
    const roots = buildCommitGraph(
      ['p', 'q', 'r', 's'].map(sha => ({ sha, parents: [] })),
    );
    const released = [
      { key: 'v2', at: 2, commit: 'p' },
      { key: 'v1', at: 1, commit: 'q' },
      { key: 'v3', at: 3, commit: 's' },
    ];
    const patches: [string, string][] = [
      ['q', 'same'],
      ['nowhere', 'same'],
      ['r', 'same'],
      ['p', 'same'],
      ['s', 'other'],
    ];
    const expected = { p: 'v1', q: 'v1', r: 'v1', s: 'v3' };
    for (const given of [patches, [...patches].reverse()]) {
      expect(
        Object.fromEntries(
          firstContainingCopy(roots, released, new Map(given)),
        ),
      ).toEqual(expected);
    }
    // A patch that nothing delivered stays undelivered.
    expect(
      firstContainingCopy(roots, released, new Map([['r', 'alone']])).has('r'),
    ).toBe(false);
  });

  it('a squash stands for the commits of its change', () => {
    expect(
      Object.fromEntries(
        absorbSquashes(
          new Map([
            ['s', 'whole'],
            ['c', 'q'],
            ['only', 'single'],
          ]),
          [
            { patchId: 'whole', shas: ['x', 'y'] },
            { patchId: 'single', shas: ['only'] },
          ],
        ),
      ),
    ).toEqual({ s: ['x', 'y'] });
  });
});
