import { linkByAbbreviatedRevision } from './linkByAbbreviatedRevision';
import { linkByArtifactDigest } from './linkByArtifactDigest';
import { linkByVersionTag } from './linkByVersionTag';
import { brief } from './__testUtils__/briefLinks';

describe('a deployment', () => {
  it('contains what its artifact was built from, and a tag where nothing else is known', () => {
    const known = {
      deployment: 'd',
      commits: [],
      artifacts: [
        {
          key: 'oci:r/api@sha256:1',
          builtFrom: [{ commit: 'git:h/a@1234567', run: 'run' }],
        },
      ],
      tags: [
        { tag: 'git:h/a#tag/v1', commit: 'git:h/a@7654321' },
        { tag: 'git:h/b#tag/v1', commit: 'git:h/b@7654321' },
      ],
    };
    expect(brief(linkByArtifactDigest(known))).toEqual([
      'd contains git:h/a@1234567 940',
    ]);
    expect(brief(linkByVersionTag(known))).toEqual([
      'd contains git:h/b@7654321 700',
    ]);
  });

  it('stands at an abbreviated revision that is unique', () => {
    const keys = [
      'git:h/a@1234567aaa',
      'git:h/a@1234567bbb',
      'git:h/a@2345678c',
    ];
    const links = [
      { from: 'd1', name: 'git:h/a@1234567' },
      { from: 'd2', name: 'git:h/a@1234567b' },
      { from: 'd3', name: 'git:h/a@2345678' },
      { from: 'd4', name: 'git:h/a@9999999' },
    ].flatMap(mention =>
      linkByAbbreviatedRevision(
        mention,
        keys.filter(key => key.startsWith(mention.name)),
      ),
    );
    expect(brief(links)).toEqual([
      'd2 contains git:h/a@1234567bbb 980',
      'd3 contains git:h/a@2345678c 980',
    ]);
  });
});
