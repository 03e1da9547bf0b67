import { importText, MOVES } from '../__testUtils__/importText';
import { told } from '../__testUtils__/toldRows';

describe('moves', () => {
  it('create an item at the row that comes from no status', async () => {
    expect(
      await told(
        'item,at,from,to\nA,2024-01-02,Open,Done\nA,2024-01-01,,Open\n',
        { ...MOVES, categories: { open: 'to-do', Done: 'done' } },
      ),
    ).toEqual([
      [
        'files:A',
        'moved',
        '2024-01-02T00:00:00.000Z',
        { from: 'Open', to: 'Done', category: 'done' },
      ],
      ['files:A', 'created', '2024-01-01T00:00:00.000Z', {}],
      [
        'files:A',
        'moved',
        '2024-01-01T00:00:00.000Z',
        { to: 'Open', category: 'to-do' },
      ],
    ]);
  });

  it('without a column for the old status create an item at its earliest row, in whatever order', async () => {
    const { activities } = await importText(
      'item,at,to\nA,2024-01-03,Done\nA,2024-01-01,Open\nA,2024-01-02,Doing\n',
      { kind: 'moves', columns: { item: 'item', at: 'at', to: 'to' } },
    );
    expect(
      activities
        .filter(({ verb }) => verb === 'created')
        .map(({ occurredAt }) => occurredAt),
    ).toEqual([Date.UTC(2024, 0, 1)]);
  });

  it('into a status that abandons close the item, and out of it reopen it', async () => {
    expect(
      await told(
        'item,at,from,to\nA,2024-01-01,Draft,Rejected\nA,2024-01-02,Rejected,Draft\n',
        { ...MOVES, resolutions: { rejected: 'abandoned' } },
      ),
    ).toEqual([
      [
        'files:A',
        'moved',
        '2024-01-01T00:00:00.000Z',
        { from: 'Draft', to: 'Rejected' },
      ],
      [
        'files:A',
        'closed',
        '2024-01-01T00:00:00.000Z',
        { resolution: 'abandoned', status: 'Rejected' },
      ],
      [
        'files:A',
        'moved',
        '2024-01-02T00:00:00.000Z',
        { from: 'Rejected', to: 'Draft' },
      ],
      ['files:A', 'reopened', '2024-01-02T00:00:00.000Z', { status: 'Draft' }],
    ]);
  });

  it('keep their identities when rows are added anywhere and the file is exported again', async () => {
    const rows = Array.from(
      { length: 1_200 },
      (_, n) =>
        `I${n % 300},${new Date(
          Date.UTC(2024, 0, 1) + n * 6e4,
        ).toISOString()},S${n},S${n + 1}`,
    );
    const identities = async (all: readonly string[]) =>
      new Set(
        (
          await importText(`item,at,from,to\n${all.join('\n')}`, MOVES)
        ).activities.map(({ identity }) => identity),
      );
    const before = await identities(rows);
    const after = await identities([
      'I1,2023-12-31,,S0',
      ...rows.slice(0, 600),
      'I2,2024-01-01T10:00:30Z,S9,S10',
      ...rows.slice(600),
      rows[7],
    ]);
    expect(before.size).toBe(1_200);
    // One created, two moved; the repeated row is no new fact.
    expect(after.size).toBe(1_203);
    expect([...before].every(identity => after.has(identity))).toBe(true);
  });

  it('describe their item: type, labels, parent, attributes, team and entity', async () => {
    const { objects, activities } = await importText(
      'item,at,to,type,labels,labels,up,sha,who,unit,ent,link\nA,2024-01-01,Open,Bug,x,y,P,c0ffee,Ada,Blue,component:default/api,https://t.example/A\n',
      {
        kind: 'moves',
        keyPrefix: 'tracker:',
        columns: {
          item: 'item',
          at: 'at',
          to: 'to',
          type: 'type',
          labels: 'labels',
          parent: 'up',
          actor: 'who',
          team: 'unit',
          entity: 'ent',
          url: 'link',
        },
        attributes: { commit: 'sha' },
        types: { bug: 'defect' },
        entities: ['system:default/shop'],
      },
    );
    expect(objects).toEqual([
      {
        key: 'tracker:A',
        kind: 'work-item',
        observedAt: Date.UTC(2024, 0, 1),
        url: 'https://t.example/A',
        type: 'defect',
        originalType: 'Bug',
        originalStatus: 'Open',
        attributes: { team: 'Blue', labels: ['x', 'y'], commit: 'c0ffee' },
        links: [
          { to: 'tracker:P', relation: 'child-of', evidence: "column 'up'" },
        ],
        selectors: [
          { annotation: 'entity', value: 'system:default/shop' },
          { annotation: 'entity', value: 'component:default/api' },
        ],
      },
    ]);
    expect(activities[0]).toMatchObject({ actor: 'hash(3)', team: 'Blue' });
  });

  it('refuse a category that is none, and keep the row out', async () => {
    const { refused } = await importText(
      'item,at,to,cat\nA,2024-01-01,Open,In Progress\nB,2024-01-01,Open,green\n',
      {
        kind: 'moves',
        columns: { item: 'item', at: 'at', to: 'to', category: 'cat' },
      },
    );
    expect(refused).toEqual([
      {
        line: 3,
        reason: "'category' is none of to-do, in-progress, done",
        excerpt: 'green',
      },
    ]);
  });
});
