import { fact, link } from '../__testUtils__/history';
import { Activity } from '../model';
import {
  told,
  implemented,
  compose,
  review,
} from './__testUtils__/composeItem';

describe('a change', () => {
  const change = (...facts: readonly Activity[]) =>
    told(compose(facts, [implemented]));

  it('opened as a draft is at work until it is ready', () => {
    expect(
      change(
        fact(1, 'change opened', 'P', { draft: true }),
        fact(2, 'change marked-ready', 'P'),
      ),
    ).toBe('development 0 first, waiting-for-review 2');
    expect(
      change(
        fact(1, 'change opened', 'P', { draft: true }),
        fact(2, 'change review-requested', 'P'),
      ),
    ).toBe('development 0 first, waiting-for-review 2');
  });

  it('is in review by another person than its author, and by no bot', () => {
    const opened = fact(1, 'change opened', 'P', {}, { actor: 'ann' });
    expect(change(opened, review(2, 'commented', { actor: 'ann' }))).toBe(
      'development 0 first, waiting-for-review 1',
    );
    expect(
      change(
        opened,
        fact(2, 'change reviewed', 'P', { bot: true }, { actor: 'bot' }),
      ),
    ).toBe('development 0 first, waiting-for-review 1');
    expect(change(opened, review(2, 'commented', { actor: undefined }))).toBe(
      'development 0 first, waiting-for-review 1, review 2',
    );
    expect(change(opened, fact(2, 'change approved', 'P'))).toBe(
      'development 0 first, waiting-for-review 1, review 2',
    );
    expect(
      change(
        opened,
        review(2, 'commented'),
        fact(3, 'change review-requested', 'P'),
      ),
    ).toBe('development 0 first, waiting-for-review 1, review 2');
  });

  it('goes back where changes are requested, until it is asked for review again', () => {
    expect(
      change(
        fact(1, 'change opened', 'P'),
        review(2, 'changes-requested'),
        review(3, 'commented'),
        fact(4, 'change review-requested', 'P'),
      ),
    ).toBe(
      'development 0 first, waiting-for-review 1, development 2 return, waiting-for-review 4',
    );
  });

  it('closed and reopened is open again, and reverted is not', () => {
    expect(
      change(
        fact(1, 'change opened', 'P'),
        fact(2, 'change closed', 'P'),
        fact(3, 'change reopened', 'P'),
      ),
    ).toBe(
      'development 0 first, waiting-for-review 1, development 2 continuation, waiting-for-review 3',
    );
    expect(
      change(
        fact(1, 'change opened', 'P'),
        fact(2, 'change merged', 'P'),
        fact(3, 'change reverted', 'P'),
      ),
    ).toBe(
      'development 0 first, waiting-for-review 1, waiting-for-deployment 2, development 3 return',
    );
  });

  it('without a merge is withdrawn when the item is done, and counts again with a later fact', () => {
    const done = fact(3, 'work-item moved', 'A', { to: 'Done' });
    expect(change(fact(1, 'change opened', 'P'), done)).toBe(
      'development 0 first, waiting-for-review 1, released 3',
    );
    expect(change(fact(3, 'change opened', 'P'), done)).toBe(
      'development 0 first, released 3',
    );
    expect(
      change(
        fact(1, 'change opened', 'P'),
        done,
        fact(4, 'change review-requested', 'P'),
      ),
    ).toBe('development 0 first, waiting-for-review 1');
    expect(
      change(
        fact(1, 'change opened', 'P'),
        fact(2, 'change merged', 'P'),
        done,
      ),
    ).toBe(
      'development 0 first, waiting-for-review 1, waiting-for-deployment 2',
    );
  });

  it('begins with its first commit, of which a pushed one asks for review', () => {
    const links = [implemented, link('P', 'contains', 'C')];
    expect(
      told(
        compose(
          [
            fact(-1, 'commit authored', 'C'),
            fact(1, 'change opened', 'P'),
            review(2, 'changes-requested'),
            fact(3, 'commit authored', 'C', {}, { id: 'again' }),
            fact(4, 'commit committed', 'C'),
          ],
          links,
        ),
      ),
    ).toBe(
      'development -1 first, waiting-for-review 1, development 2 return, waiting-for-review 4',
    );
  });
});

describe('which changes count', () => {
  const facts = [fact(1, 'change opened', 'P')];
  const BY_STATUS = 'development 0 first';
  const BY_CHANGE = 'development 0 first, waiting-for-review 1';

  it('are linked with confidence of 0.8 at least, and to this item', () => {
    const at = (confidence: number) =>
      told(compose(facts, [{ ...implemented, confidence }]));
    expect([at(0.8), at(0.79)]).toEqual([BY_CHANGE, BY_STATUS]);
    expect(told(compose(facts, [link('P', 'implements', 'B')]))).toBe(
      BY_STATUS,
    );
    expect(
      told(compose(facts, [link('P', 'relates-to' as 'fixes', 'A')])),
    ).toBe(BY_STATUS);
    expect(told(compose(facts, [implemented, implemented]))).toBe(BY_CHANGE);
  });

  it('are linked to ten items at most', () => {
    const carrying = (n: number) =>
      told(
        compose(facts, [
          implemented,
          ...Array.from({ length: n - 1 }, (_, i) =>
            link('P', 'implements', `B${i}`),
          ),
        ]),
      );
    expect([carrying(10), carrying(11)]).toEqual([BY_CHANGE, BY_STATUS]);
  });

  it.each(
    'main master trunk dev develop development next integration staging stage prod production release release/1.2 release-7 MAIN'.split(
      ' ',
    ),
  )('do not come from the long-lived branch %s', branch => {
    expect(
      told(compose(facts, [implemented], 'deployments', { P: { branch } })),
    ).toBe(BY_STATUS);
  });

  it.each(['fix/main', 'main-fix', 'released', 'my-release', 'xdev', 'deva'])(
    'do come from the branch %s',
    branch => {
      expect(
        told(compose(facts, [implemented], 'deployments', { P: { branch } })),
      ).toBe(BY_CHANGE);
    },
  );

  it('include a linked commit of no change, merged at its own date', () => {
    const commits = [
      fact(1, 'commit authored', 'C'),
      fact(2, 'commit committed', 'C'),
    ];
    expect(
      told(compose(commits, [link('C', 'implements', 'A')], 'merge')),
    ).toBe('development 0 first, released 2');
    expect(
      told(
        compose(
          [...commits, fact(3, 'change opened', 'P')],
          [
            link('C', 'implements', 'A'),
            implemented,
            link('P', 'contains', 'C'),
          ],
          'merge',
        ),
      ),
    ).toBe('development 0 first, waiting-for-review 3');
  });
});

describe('several changes', () => {
  const both = [implemented, link('Q', 'implements', 'A')];
  const opened = [
    fact(1, 'change opened', 'P'),
    fact(2, 'change opened', 'Q'),
    fact(3, 'change merged', 'P'),
  ];

  it('are delivered when the last is, and count again when one is reverted', () => {
    const facts = [...opened, fact(5, 'change merged', 'Q')];
    expect(told(compose(facts, both, 'merge'))).toBe(
      'development 0 first, waiting-for-review 1, released 5',
    );
    const one = [...facts, fact(6, 'change reverted', 'Q')];
    expect(told(compose(one, both, 'merge'))).toBe(
      'development 0 first, waiting-for-review 1, released 5',
    );
    expect(
      told(compose([...one, fact(7, 'change reverted', 'P')], both, 'merge')),
    ).toBe(
      'development 0 first, waiting-for-review 1, released 5, development 7 return',
    );
  });

  it('leave the item to its status where all are withdrawn', () => {
    expect(
      told(
        compose(
          [
            fact(1, 'change opened', 'P'),
            fact(2, 'change closed', 'P'),
            fact(3, 'work-item moved', 'A', { to: 'Ready' }),
          ],
          both,
        ),
      ),
    ).toBe(
      'development 0 first, waiting-for-review 1, development 2 continuation, ready 3 return',
    );
  });

  it('tell all facts of one instant, each once', () => {
    const timeline = compose(
      [
        fact(1, 'change opened', 'P'),
        fact(1, 'change opened', 'Q'),
        fact(1, 'work-item moved', 'A', { to: 'Review' }),
      ],
      both,
    );
    expect(timeline.visits.map(({ because }) => because)).toEqual([
      ['A created 0'],
      ['P opened 1', 'Q opened 1', 'A moved 1'],
    ]);
  });
});
