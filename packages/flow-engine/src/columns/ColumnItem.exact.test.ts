import { columnItem, measuredVisits } from './ColumnItem';
import { createItemColumns } from './ItemColumns';
import { bare, readBack, visit } from './__testUtils__/columnsOf';

describe('an item read from columns', () => {
  const first = bare('A', {
    visits: [visit('ready', 0, 1), visit('released', 1, 2)],
    blocked: [{ from: 0, to: 1 }],
    worked: [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ],
  });

  it('knows the rows of its visits and spans', () => {
    expect(readBack([first], 0)).toMatchObject({
      itemKey: 'A',
      first: 0,
      end: 2,
      blockedFirst: 0,
      blockedEnd: 1,
      workedFirst: 0,
      workedEnd: 2,
    });
    const second = bare('B', {
      visits: [visit('released', 1, 2)],
      blocked: [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
      worked: [{ from: 5, to: 6 }],
    });
    expect(readBack([first, second], 1)).toMatchObject({
      itemKey: 'B',
      first: 2,
      end: 3,
      blockedFirst: 1,
      blockedEnd: 3,
      workedFirst: 2,
      workedEnd: 3,
    });
  });

  it('knows its instants, and which of them there are not', () => {
    const whole = bare('A', {
      createdAt: 1,
      startedAt: 2,
      endedAt: 4,
      firstDoneAt: 3,
    });
    const instants = { createdAt: 1, startedAt: 2, endedAt: 4, firstDoneAt: 3 };
    expect(readBack([whole], 0)).toMatchObject(instants);
    expect(readBack([whole, bare('B')], 1)).toMatchObject({
      createdAt: 5,
      startedAt: null,
      endedAt: null,
      firstDoneAt: null,
    });
  });

  it.each(['open', 'done', 'abandoned', 'removed'] as const)(
    'is %s as it was written, with each trait on its own',
    state => {
      const none = {
        state,
        container: false,
        traced: false,
        mergedOnly: false,
        clockSkew: false,
        teams: false,
      };
      expect(readBack([bare('A', { state })], 0)).toMatchObject(none);
      const traits = [
        'container',
        'traced',
        'mergedOnly',
        'clockSkew',
      ] as const;
      for (const trait of traits) {
        expect(
          readBack([bare('A', { state, [trait]: true })], 0),
        ).toMatchObject({ ...none, [trait]: true });
      }
      const visits = [
        visit('ready', 0, 1),
        visit('released', 1, 2, { team: 'x' }),
      ];
      expect(readBack([bare('A', { state, visits })], 0)).toMatchObject({
        ...none,
        teams: true,
      });
    },
  );

  it('has nothing before it is read, and nothing measured', () => {
    const columns = createItemColumns();
    expect(columnItem(columns)).toEqual({
      columns,
      first: 0,
      end: 0,
      blockedFirst: 0,
      blockedEnd: 0,
      workedFirst: 0,
      workedEnd: 0,
      itemKey: '',
      state: 'open',
      container: false,
      traced: false,
      mergedOnly: false,
      clockSkew: false,
      teams: false,
      createdAt: NaN,
      startedAt: null,
      endedAt: null,
      firstDoneAt: null,
      measured: measuredVisits(0),
      measuredTo: -Infinity,
    });
  });
});
