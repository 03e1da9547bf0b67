import { fact, history, link } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { Activity, Attributes, ItemHistory, Link } from '../model';
import { composeTimelines } from './composeTimelines';
import { begun } from './__testUtils__/composeItem';

describe('what a timeline says of its item', () => {
  const described = (
    attributes: Attributes,
    more: Partial<ItemHistory['item']> = {},
    facts: readonly Activity[] = [],
  ) => {
    const given = history('A', 'work-item', [begun, ...facts], [], 'merge', {
      A: attributes,
    });
    return composeTimelines(
      { ...given, item: { ...given.item, ...more } },
      STREAM,
    )[0];
  };

  it('keeps labels, title, type and team where they are known', () => {
    expect(
      described(
        { labels: ['a', 7 as never], team: 'ants' },
        { title: 'Pay', type: 'story' },
      ),
    ).toMatchObject({
      streamRef: STREAM.ref,
      itemKey: 'A',
      labels: ['a', '7'],
      title: 'Pay',
      type: 'story',
      team: 'ants',
    });
    const bare = described({ labels: 'a' });
    expect(bare.labels).toEqual([]);
    for (const name of [
      'title',
      'type',
      'team',
      'workBeforeItem',
      'clockSkew',
    ]) {
      expect(bare).not.toHaveProperty(name);
    }
  });

  it('is of the team that worked on it last where it names none', () => {
    const moved = fact(
      2,
      'work-item moved',
      'A',
      { to: 'Review' },
      { team: 'bees' },
    );
    const timeline = described({}, {}, [moved]);
    expect(timeline.team).toBe('bees');
    expect(timeline.visits.map(({ team }) => team)).toEqual([
      undefined,
      'bees',
    ]);
    expect(timeline.visits[0]).not.toHaveProperty('team');
  });

  it('is a container where a descendant is a flow item', () => {
    const of = (
      links: readonly Link[],
      types?: readonly string[],
      type?: string,
    ) => {
      const given = history(
        'A',
        'work-item',
        [
          begun,
          fact(0, 'work-item created', 'B'),
          fact(0, 'change opened', 'P'),
        ],
        links,
      );
      return composeTimelines(
        {
          ...given,
          objects: given.objects.map(one => (type ? { ...one, type } : one)),
        },
        { ...STREAM, ...(types ? { flowItemTypes: types } : {}) },
      )[0].container;
    };
    const child = link('B', 'child-of', 'A');
    expect(of([])).toBe(false);
    expect(of([child])).toBe(true);
    expect(of([link('A', 'child-of', 'B')])).toBe(false);
    expect(of([link('P', 'child-of', 'A')])).toBe(false);
    expect(of([link('B', 'child-of', 'X'), link('X', 'child-of', 'A')])).toBe(
      true,
    );
    expect(of([link('A', 'child-of', 'A')])).toBe(false);
    expect(of([link('B', 'relates-to' as 'fixes', 'A')])).toBe(false);
    expect(of([child], ['story'])).toBe(false);
    expect(of([child], ['story'], 'story')).toBe(true);
    expect(of([child], ['story'], 'task')).toBe(false);
  });
});
