import { day, fact, link } from '../__testUtils__/history';
import { Attributes } from '../model';
import { told, implemented, compose } from './__testUtils__/composeItem';

describe('status beside a change', () => {
  const opened = fact(2, 'change opened', 'P');
  const move = (on: number, to: string) =>
    fact(on, 'work-item moved', 'A', { to });

  it('decides where it has status authority and came no earlier than the last fact', () => {
    const moved = (on: number, to: string) =>
      told(compose([opened, move(on, to)], [implemented]));
    expect(moved(3, 'Analysis')).toBe(
      'development 0 first, waiting-for-review 2, analysis 3 return',
    );
    expect(moved(2, 'Analysis')).toBe('development 0 first, analysis 2 return');
    expect(moved(1, 'Analysis')).toBe(
      'development 0 first, analysis 1 return, waiting-for-review 2',
    );
    expect(moved(3, 'In progress')).toBe(
      'development 0 first, waiting-for-review 2',
    );
  });

  it('takes a delivered item back only to a stage that is not done', () => {
    const facts = [opened, fact(3, 'change merged', 'P')];
    const moved = (on: number, to: string) =>
      told(compose([...facts, move(on, to)], [implemented], 'merge'));
    expect(moved(4, 'In progress')).toBe(
      'development 0 first, waiting-for-review 2, released 3, development 4 return',
    );
    expect(moved(4, 'Done')).toBe(
      'development 0 first, waiting-for-review 2, released 3',
    );
    expect(moved(3, 'In progress')).toBe(
      'development 0 first, waiting-for-review 2, released 3',
    );
    expect(moved(4, 'Limbo')).toBe(
      'development 0 first, waiting-for-review 2, released 3',
    );
  });

  it('ends abandoned or removed whatever is open', () => {
    const ended = (verb: string, attributes: Attributes = {}) =>
      compose(
        [
          opened,
          fact(3, `work-item ${verb}`, 'A', attributes),
          fact(4, 'change closed', 'P'),
        ],
        [implemented],
      );
    expect(ended('closed', { resolution: 'abandoned' })).toMatchObject({
      state: 'abandoned',
      endedAt: day(3),
      firstDoneAt: null,
    });
    expect(ended('removed')).toMatchObject({
      state: 'removed',
      endedAt: day(3),
    });
  });
});

describe('repairs', () => {
  const two = [implemented, link('Q', 'implements', 'A')];
  const facts = [
    fact(1, 'change opened', 'P'),
    fact(2, 'change merged', 'P'),
    fact(3, 'change opened', 'Q', { draft: true }),
  ];

  it('of work begun before are returns, and other changes are not', () => {
    const way =
      'development 0 first, waiting-for-review 1, waiting-for-deployment 2, development 3';
    expect(told(compose(facts, two))).toBe(`${way} continuation`);
    for (const relation of ['fixes', 'reverts'] as const) {
      expect(told(compose(facts, [...two, link('Q', relation, 'P')]))).toBe(
        `${way} return`,
      );
    }
    expect(told(compose(facts, [...two, link('P', 'fixes', 'Q')]))).toBe(
      `${way} continuation`,
    );
    expect(told(compose(facts, [...two, link('Q', 'fixes', 'X')]))).toBe(
      `${way} continuation`,
    );
  });
});
