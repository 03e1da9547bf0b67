import { fact, link } from '../__testUtils__/history';
import { Activity, Link } from '../model';
import { compose, inDays, move } from './__testUtils__/composedSpans';

describe('blocked', () => {
  const blocked = (facts: readonly Activity[], links: readonly Link[] = []) =>
    compose(facts, links).map(one => inDays(one.blocked));
  const flag = (on: number, verb: 'blocked' | 'unblocked') =>
    fact(on, `work-item ${verb}`, 'A');

  it('is a flag from the first raising to the lowering', () => {
    expect(
      blocked([flag(1, 'blocked'), flag(2, 'blocked'), flag(4, 'unblocked')]),
    ).toEqual([[[1, 4]]]);
    expect(
      blocked([
        flag(1, 'unblocked'),
        flag(2, 'blocked'),
        flag(3, 'unblocked'),
        flag(4, 'unblocked'),
        flag(5, 'blocked'),
      ]),
    ).toEqual([
      [
        [2, 3],
        [5, null],
      ],
    ]);
  });

  it('ends at done, and stays out of a done item', () => {
    expect(blocked([flag(1, 'blocked'), move(3, 'Done')])).toEqual([[[1, 3]]]);
    expect(
      blocked([flag(1, 'blocked'), flag(2, 'unblocked'), move(3, 'Done')]),
    ).toEqual([[[1, 2]]]);
    expect(
      blocked([flag(1, 'blocked'), flag(5, 'unblocked'), move(3, 'Done')]),
    ).toEqual([[[1, 3]]]);
    expect(blocked([move(3, 'Done'), flag(4, 'blocked')])).toEqual([[]]);
  });

  it('ends at done although the item was reopened soon after', () => {
    const again = [move(3, 'Done'), move(5, 'In progress')];
    expect(blocked([flag(1, 'blocked'), ...again])).toEqual([[[1, 3]]]);
    expect(
      blocked([flag(1, 'blocked'), ...again, flag(6, 'unblocked')]),
    ).toEqual([[[1, 3]]]);
    expect(
      blocked([flag(1, 'blocked'), flag(2, 'unblocked'), ...again]),
    ).toEqual([[[1, 2]]]);
    expect(blocked([...again, flag(6, 'blocked')])).toEqual([[[6, null]]]);
  });

  it('belongs to the episode it falls in', () => {
    expect(
      blocked([
        flag(1, 'blocked'),
        flag(2, 'unblocked'),
        move(3, 'Done'),
        move(50, 'In progress'),
        flag(51, 'blocked'),
        flag(52, 'unblocked'),
        move(53, 'Done'),
      ]),
    ).toEqual([[[1, 2]], [[51, 52]]]);
  });

  it('is every open stretch of a blocker since the last own fact', () => {
    const open = fact(1, 'work-item created', 'B', { status: 'Open' });
    const by = [link('A', 'blocked-by', 'B')];
    expect(blocked([open], by)).toEqual([[[1, null]]]);
    expect(blocked([open, move(2, 'Done', 'B')], by)).toEqual([[[1, 2]]]);
    expect(
      blocked(
        [
          open,
          move(2, 'Ready', 'B'),
          move(4, 'Done', 'B'),
          move(6, 'Ready', 'B'),
          move(8, 'Done', 'B'),
          fact(3, 'work-item typed', 'A'),
          fact(8, 'work-item assigned', 'A'),
        ],
        by,
      ),
    ).toEqual([
      [
        [3, 4],
        [6, 8],
      ],
    ]);
    expect(
      blocked(
        [open, fact(5, 'work-item closed', 'B', { resolution: 'abandoned' })],
        by,
      ),
    ).toEqual([[[1, 5]]]);
    expect(blocked([open], [link('B', 'blocked-by', 'A')])).toEqual([[]]);
    expect(blocked([open], [link('A', 'blocked-by', 'A')])).toEqual([[]]);
    expect(blocked([open], [link('A', 'blocked-by', 'X')])).toEqual([[]]);
    expect(blocked([open], [link('A', 'child-of', 'B')])).toEqual([[]]);
  });
});
