import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionsOf } from './definitionsOf.mjs';

const TEXT = `# What each number means

Every number is one of these.

## Flow

Examples use one stream.

**Flow time**: from the commitment to done.

Going back does not start it anew.

**%C&A**: right at once. **Rolled %C&A** multiplies them.

## The map

**Little's law residual**: how far from steady.

Of **Flow time** it was told above.
`;

test('each term in bold is a place within the section of its heading', () => {
  assert.deepEqual(definitionsOf(TEXT), {
    intro: 'Every number is one of these.',
    sections: [
      {
        id: 'flow',
        title: 'Flow',
        intro: 'Examples use one stream.',
        entries: [
          {
            ids: ['flow-time'],
            title: 'Flow time',
            text: '**Flow time**: from the commitment to done.\n\nGoing back does not start it anew.',
          },
          {
            ids: ['c-a', 'rolled-c-a'],
            title: '%C&A',
            text: '**%C&A**: right at once. **Rolled %C&A** multiplies them.',
          },
        ],
      },
      {
        id: 'the-map',
        title: 'The map',
        intro: '',
        entries: [
          {
            ids: ['littles-law-residual'],
            title: "Little's law residual",
            text: "**Little's law residual**: how far from steady.\n\nOf **Flow time** it was told above.",
          },
        ],
      },
    ],
  });
});

test('two headings of the same name are refused', () => {
  assert.throws(() => definitionsOf('## Flow\n\n## Flow'), {
    message: "docs/metrics.md has two headings 'Flow'",
  });
});
