import { day, DAY, HOUR } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { evidence, told } from './__testUtils__/toldEvidence';

describe('evidence of what arrived', () => {
  it('names the items that started in the window, from its beginning until before its end', () => {
    const items = [
      stays('early', 'backlog 0, ready 9, dev 12'),
      stays('first', 'backlog 0, ready 10, done 12'),
      stays('last', 'ready 19.5, abandoned 30'),
      stays('late', 'ready 20'),
      stays('never', 'backlog 11'),
    ];
    expect(told({ figure: 'arrivals' }, items)).toEqual(['first', 'last']);
    expect(
      told({ figure: 'arrivals' }, items, DAY, { asOf: day(19.5) }),
    ).toEqual(['first']);
    expect(evidence({ figure: 'arrivals' }, items)).toMatchObject({
      counted: [
        { itemKey: 'first', from: day(10), to: day(12) },
        { itemKey: 'last', from: day(19.5), to: day(30) },
      ],
      leftOut: [],
    });
  });

  it('leaves out containers and what was removed', () => {
    expect(
      told({ figure: 'arrivals' }, [
        stays('A', 'ready 12', { container: true }),
        stays('B', 'ready 12, removed 15'),
        stays('C', 'ready 12'),
      ]),
    ).toEqual(['C']);
  });
});

describe('evidence of what is in progress', () => {
  const items = [
    stays('A', 'backlog 0, ready 4, dev 8'),
    stays('B', 'ready 20'),
    stays('C', 'ready 12, done 20'),
    stays('D', 'backlog 0'),
    stays('E', 'ready 12, dev 13, wait 25'),
  ];

  it('gives ages at the end of the window', () => {
    expect(told({ figure: 'in-progress' }, items)).toEqual([
      'A 16',
      'B 0',
      'E 8',
    ]);
    expect(evidence({ figure: 'in-progress' }, items)).toMatchObject({
      counted: [{ from: day(4), to: null }, {}, {}],
      leftOut: [],
    });
  });

  it('gives ages now where the window is not over', () => {
    expect(
      told({ figure: 'in-progress' }, items, DAY, { asOf: day(14) }),
    ).toEqual(['A 10', 'C 2', 'E 2']);
  });

  it('gives ages on the working clock', () => {
    // Day 14 is a Monday: Friday of week 2 and that Monday until noon.
    expect(
      told({ figure: 'in-progress' }, [stays('A', 'ready 11')], HOUR, {
        clock: 'working',
        asOf: day(14.5),
      }),
    ).toEqual(['A 11']);
  });

  it('names what stands in a stage, since when, and for how long', () => {
    const ref = {
      figure: 'stage-in-progress',
      stageId: 'development',
    } as const;
    expect(told(ref, items)).toEqual(['A 12', 'E 7']);
    expect(evidence(ref, items).counted[1]).toMatchObject({
      from: day(13),
      to: null,
    });
    const edges = [
      stays('entered', 'dev 20'),
      stays('left', 'dev 12, wait 20'),
      stays('ended', 'dev 12, done 20'),
      stays('leaves', 'dev 12, wait 20.5'),
      stays('ends', 'dev 12, abandoned 21'),
      stays('again', 'dev 2, review 4, dev< 14'),
      stays('later', 'dev 20.5'),
    ];
    expect(told(ref, edges)).toEqual([
      'entered 0',
      'leaves 8',
      'ends 8',
      'again 6',
    ]);
    expect(told({ ...ref, stageId: 'waiting-for-review' }, edges)).toEqual([
      'left 0',
    ]);
  });
});
