import { importText, MOVES } from '../__testUtils__/importText';

const told = async (text: string, options: object) => {
  const { activities } = await importText(text, options);
  return activities.map(({ verb, occurredAt, objects, attributes }) => [
    objects[0].key,
    verb,
    new Date(occurredAt).toISOString(),
    attributes,
  ]);
};

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

describe('dates', () => {
  const at = async (value: string, timestamps?: object) =>
    (
      await importText(`item,at,from,to\nA,"${value}",x,y\n`, {
        ...MOVES,
        timestamps,
      })
    ).activities.map(({ occurredAt }) => new Date(occurredAt).toISOString())[0];

  it('are read in the declared format and zone', async () => {
    expect(await at('2024-07-01 09:30')).toBe('2024-07-01T09:30:00.000Z');
    // Vienna is two hours ahead in July and one in January.
    const zone = 'Europe/Vienna';
    expect(await at('2024-07-01T09:30', { zone })).toBe(
      '2024-07-01T07:30:00.000Z',
    );
    expect(
      await at('01/02/2024 09:30', { zone, format: 'dd/MM/yyyy HH:mm' }),
    ).toBe('2024-02-01T08:30:00.000Z');
    expect(await at('1704067200', { format: 'epoch-seconds' })).toBe(
      '2024-01-01T00:00:00.000Z',
    );
    expect(await at('1704067200123', { format: 'epoch-milliseconds' })).toBe(
      '2024-01-01T00:00:00.123Z',
    );
    expect(await at('1704067200', { format: 'epoch-milliseconds' })).toBe(
      '1970-01-20T17:21:07.200Z',
    );
  });
});

describe('activities', () => {
  const options = {
    kind: 'activities',
    columns: {
      item: 'key',
      at: 'at',
      verb: 'verb',
      kind: 'kind',
      actor: 'who',
    },
    related: { revision: 'rev' },
    toPrefix: 'git:api@',
    attributes: { environment: 'env', bot: 'bot' },
  };
  const HEADER = 'key,at,verb,kind,who,rev,env,bot';

  it('of any kind are told with what they touch', async () => {
    const { activities, refused } = await importText(
      `${HEADER}\nD1,2024-01-01,succeeded,deployment,ada,c0ffee,production,true\n`,
      options,
    );
    expect(refused).toEqual([]);
    expect(activities).toMatchObject([
      {
        kind: 'deployment',
        verb: 'succeeded',
        actor: 'hash(3)',
        objects: [
          { key: 'files:D1', qualifier: 'subject' },
          { key: 'git:api@c0ffee', qualifier: 'revision' },
        ],
        attributes: { environment: 'production', bot: true },
      },
    ]);
  });

  it('of unknown kinds and verbs are refused, and foreign ones kept', async () => {
    const { activities, refused } = await importText(
      `${HEADER}\nA,2024-01-01,flown,deployment,,,,\nA,2024-01-01,closed,ticket,,,,\nA,2024-01-01,flown,x:kite,,,,\n`,
      options,
    );
    expect(refused).toEqual([
      {
        line: 2,
        reason:
          "'verb' is not known for a deployment; foreign verbs start with 'x:'",
        excerpt: 'flown',
      },
      {
        line: 3,
        reason: "'kind' is no kind of object; foreign kinds start with 'x:'",
        excerpt: 'ticket',
      },
    ]);
    expect(activities).toMatchObject([{ kind: 'x:kite', verb: 'flown' }]);
  });
});

describe('links and objects', () => {
  it('become links from their object', async () => {
    const { objects, refused } = await importText(
      'a,b,how,sure\nX,Y,blocked-by,0.5\nX,Z,near,1\nX,Z,fixes,2\n',
      {
        kind: 'links',
        columns: { from: 'a', to: 'b', relation: 'how', confidence: 'sure' },
      },
    );
    expect(objects).toEqual([
      {
        key: 'files:X',
        kind: 'work-item',
        observedAt: 0,
        links: [
          {
            to: 'files:Y',
            relation: 'blocked-by',
            confidence: 0.5,
            evidence: 'imported',
          },
        ],
      },
    ]);
    expect(refused.map(({ line, excerpt }) => [line, excerpt])).toEqual([
      [3, 'near'],
      [4, '2'],
    ]);
  });

  it('describe objects without an activity', async () => {
    const { objects, activities } = await importText(
      'k,s,t\nX,Open,Pay twice\n',
      {
        kind: 'objects',
        itemKind: 'incident',
        columns: { item: 'k', status: 's', title: 't' },
      },
    );
    expect(activities).toEqual([]);
    expect(objects).toMatchObject([
      {
        key: 'files:X',
        kind: 'incident',
        observedAt: 0,
        title: 'Pay twice',
        originalStatus: 'Open',
      },
    ]);
  });
});
