import { clearColumns } from './ItemColumns';
import { bare, columnsOf, visit } from './__testUtils__/columnsOf';

describe('columns of timelines', () => {
  it('hold visits by the places of their stages, with how they were entered and the team at work', () => {
    const { held } = columnsOf(
      bare('A', {
        visits: [
          visit('ready', 0, 3, { entry: 'first' }),
          visit('development', 3, 7, { team: 'red' }),
          visit('ready', 7, 9, { entry: 'return', team: 'blue' }),
        ],
      }),
      bare('B', {
        visits: [
          visit('released', 2, null, { entry: 'continuation', team: 'red' }),
        ],
      }),
    );
    expect(held).toMatchObject({ items: 2, visits: 4 });
    expect([...held.visitsEnd.subarray(0, 2)]).toEqual([3, 4]);
    expect([...held.orders.subarray(0, 4)]).toEqual([0, 1, 0, 2]);
    expect([...held.from.subarray(0, 4)]).toEqual([0, 3, 7, 2]);
    expect([...held.to.subarray(0, 4)]).toEqual([3, 7, 9, Infinity]);
    expect([...held.entries.subarray(0, 4)]).toEqual([0, 1, 2, 3]);
    expect([...held.visitTeams.subarray(0, 4)]).toEqual([-1, 0, 1, 0]);
    expect(held.teams.texts).toEqual(['red', 'blue']);
  });

  it('tell an unknown stage from a status that no stage claims', () => {
    const { held } = columnsOf(
      bare('A', {
        visits: [
          visit(null, 0, 1),
          visit(null, 1, 2, { unmappedStatus: 'Limbo' }),
          visit(null, 2, 3, { unmappedStatus: 'Parked' }),
          visit(null, 3, 4, { unmappedStatus: 'Limbo' }),
          visit('elsewhere', 4, 5),
        ],
      }),
    );
    expect([...held.orders.subarray(0, 5)]).toEqual([-1, -2, -3, -2, -1]);
    expect(held.statuses.texts).toEqual(['Limbo', 'Parked']);
  });

  it('hold spans of blockage and of work apart, open ones without end', () => {
    const { held } = columnsOf(
      bare('A', {
        blocked: [
          { from: 1, to: 2 },
          { from: 4, to: null },
        ],
        worked: [{ from: 3, to: 6 }],
      }),
      bare('B', {
        blocked: [{ from: 7, to: 8 }],
        worked: [
          { from: 9, to: 10 },
          { from: 11, to: null },
        ],
      }),
    );
    expect(held).toMatchObject({ blocked: 3, worked: 3 });
    expect([...held.blockedFrom.subarray(0, 3)]).toEqual([1, 4, 7]);
    expect([...held.blockedTo.subarray(0, 3)]).toEqual([2, Infinity, 8]);
    expect([...held.workedFrom.subarray(0, 3)]).toEqual([3, 9, 11]);
    expect([...held.workedTo.subarray(0, 3)]).toEqual([6, 10, Infinity]);
    expect([...held.blockedEnd.subarray(0, 2)]).toEqual([2, 3]);
    expect([...held.workedEnd.subarray(0, 2)]).toEqual([1, 3]);
  });

  it('name what items may be chosen by, with nothing for what they lack', () => {
    const { described } = columnsOf(
      bare('A', {
        type: 'bug',
        team: 'red',
        priority: 'high',
        labels: ['x', 'y'],
      }),
      bare('B'),
      bare('C', { type: 'story', team: 'blue', labels: ['y', 'z'] }),
    );
    expect([...described.types.subarray(0, 3)]).toEqual([0, -1, 1]);
    expect([...described.teams.subarray(0, 3)]).toEqual([0, -1, 1]);
    expect([...described.labelsEnd.subarray(0, 3)]).toEqual([2, 2, 4]);
    expect([...described.labels.subarray(0, 4)]).toEqual([0, 1, 1, 2]);
    expect(described.typeNames.texts).toEqual(['bug', 'story']);
    expect(described.teamNames.texts).toEqual(['red', 'blue']);
    expect(described.labelNames.texts).toEqual(['x', 'y', 'z']);
    expect([...described.priorities.subarray(0, 3)]).toEqual([0, -1, -1]);
    expect(described.priorityNames.texts).toEqual(['high']);
  });

  it('take an episode of an item once, and name the stages in their order', () => {
    const columns = columnsOf(bare('A'), bare('A'), bare('A', { episode: 2 }));
    columns.add([bare('A'), bare('B')]);
    expect(columns.held.keys).toEqual(['A', 'A', 'B']);
    expect(columns.stageIds).toEqual(['ready', 'development', 'released']);
  });

  it('keep what they hold while they grow, and say how many bytes that takes', () => {
    const columns = columnsOf();
    expect(columns.bytes).toBe(0);
    columns.add(
      Array.from({ length: 100 }, (_, n) =>
        bare(`I${n}`, {
          type: `type ${n}`,
          labels: [`label ${n}`],
          createdAt: n,
          visits: [visit('ready', n, n + 1), visit('released', n + 1, null)],
          blocked: [{ from: n, to: n + 0.5 }],
        }),
      ),
    );
    const { held, described } = columns;
    const upTo99 = Array.from({ length: 100 }, (_, n) => n);
    expect([...held.createdAt.subarray(0, 100)]).toEqual(upTo99);
    expect([...held.blockedFrom.subarray(0, 100)]).toEqual(upTo99);
    expect(upTo99.map(n => held.from[2 * n])).toEqual(upTo99);
    expect([...described.types.subarray(0, 100)]).toEqual(upTo99);
    expect([...described.labels.subarray(0, 100)]).toEqual(upTo99);
    // Columns of items and labels, and of blockage, grow by half each time:
    // 16, 24, 36, 54, 81, 121. Those of visits take two at a time: 16, 24, 36,
    // 54, 81, 121, 181, 271. An item takes 1 byte of flags, 4 numbers of 8 and
    // 3 places of 4; a visit 2 of 8, 2 of 4 and 1; a blockage 2 of 8. What
    // describes an item are 4 places, and one for each label.
    expect(columns.bytes).toBe(
      121 * (1 + 32 + 12) + 271 * (16 + 8 + 1) + 121 * 16 + 121 * 16 + 121 * 4,
    );
  });

  it('begin again with nothing in them and the room they had', () => {
    const { held } = columnsOf(
      bare('A', {
        visits: [visit('ready', 0, 1)],
        blocked: [{ from: 0, to: 1 }],
        worked: [{ from: 0, to: 1 }],
      }),
    );
    clearColumns(held);
    expect(held).toMatchObject({ items: 0, visits: 0, blocked: 0, worked: 0 });
    expect(held.createdAt).toHaveLength(16);
  });
});
