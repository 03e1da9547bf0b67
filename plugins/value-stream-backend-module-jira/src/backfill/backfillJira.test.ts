import { history, issue } from '../__testUtils__/issueBodies';
import { keysOf, NOW, readJira } from '../__testUtils__/readJira';

const at = (day: number) =>
  `2024-05-${String(day).padStart(2, '0')}T09:00:00.000+0000`;
const issues = (count: number, project = 'PAY') =>
  Array.from({ length: count }, (_, index) =>
    issue({ key: `${project}-${count - index}`, updated: at(28 - index) }),
  );

jest.setTimeout(60_000);

describe('backfill of Jira', () => {
  it('reads every project that annotations and options name, newest first', async () => {
    const read = await readJira(
      {
        edition: 'cloud',
        issues: [...issues(3), ...issues(2, 'OPS')],
      },
      { options: { projects: ['OPS'] } },
    );
    // Two projects are read at a time, each newest first.
    expect(keysOf(read).filter(key => key.startsWith('OPS'))).toEqual([
      'OPS-2',
      'OPS-1',
    ]);
    expect(keysOf(read).filter(key => key.startsWith('PAY'))).toEqual([
      'PAY-3',
      'PAY-2',
      'PAY-1',
    ]);
    expect(read.pages.at(-1)!.states).toEqual([
      { part: 'OPS', state: 'ok', message: 'read' },
      { part: 'PAY', state: 'ok', message: 'read' },
    ]);
    expect(read.pages.at(-2)!.progress).toEqual({
      done: 5,
      total: 5,
      unit: 'issues',
    });
  });

  it.each(['cloud', 'server'] as const)(
    'of %s gives the last 90 days of all projects before older history of any, and goes on from any page',
    async edition => {
      // Of 12 issues each, 30 days apart, three are of the last 90 days.
      const monthly = (project: string) =>
        Array.from({ length: 12 }, (_, index) =>
          issue({
            key: `${project}-${12 - index}`,
            updated: new Date(NOW - (index * 30 + 10) * 86_400_000)
              .toISOString()
              .replace('Z', '+0000'),
          }),
        );
      const content = {
        edition,
        issues: [...monthly('OPS'), ...monthly('PAY')],
      };
      const options = { projects: ['OPS'] };
      const whole = await readJira(content, { options });
      const keys = keysOf(whole);
      expect(keys).toHaveLength(24);
      // Two on each page, so that a fourth comes with the third.
      expect(new Set(keys.slice(0, 8))).toEqual(
        new Set([12, 11, 10, 9].flatMap(n => [`OPS-${n}`, `PAY-${n}`])),
      );
      for (const [index, { cursor }] of whole.pages.entries()) {
        const given = whole.pages
          .slice(0, index + 1)
          .flatMap(({ payloads }) => keysOf({ ...whole, payloads }));
        const rest = await readJira(content, { options, cursor });
        expect([...given, ...keysOf(rest)].sort()).toEqual([...keys].sort());
      }
    },
  );

  it('pages a Server by place in the result', async () => {
    const read = await readJira({ edition: 'server', issues: issues(5) });
    expect(keysOf(read)).toEqual(['PAY-5', 'PAY-4', 'PAY-3', 'PAY-2', 'PAY-1']);
    expect(read.requests).toContain('GET /rest/api/2/search');
    expect(read.requests).not.toContain('GET /rest/api/3/search/jql');
  });

  it('misses no issue on a Server where others are deleted meanwhile', async () => {
    const all = issues(6);
    const read = await readJira({
      edition: 'server',
      issues: all,
      trouble: ({ query }) => {
        if (query.get('startAt') === '2' && all.length === 6) {
          all.splice(0, 1);
        }
        return undefined;
      },
    });
    expect(new Set(keysOf(read))).toEqual(
      new Set(['PAY-6', 'PAY-5', 'PAY-4', 'PAY-3', 'PAY-2', 'PAY-1']),
    );
  });

  it('reads the rest of a changelog that does not come whole', async () => {
    const histories = Array.from({ length: 5 }, (_, index) =>
      history(`${index}`, at(index + 1), []),
    );
    const read = await readJira({
      edition: 'cloud',
      issues: [
        issue({
          key: 'PAY-1',
          updated: at(9),
          histories: histories.slice(0, 2),
          total: 5,
        }),
      ],
      changelogs: { 'PAY-1': histories },
    });
    const { body } = read.payloads[0] as { body: any };
    expect(body.histories.map(({ id }: any) => id)).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(body.complete).toBe(true);
  });

  it('reads on from the time of the last whole reading, in the zone of the reader', async () => {
    const content = { edition: 'cloud' as const, issues: issues(3) };
    const first = await readJira(content);
    const second = await readJira(
      {
        ...content,
        trouble: ({ path }) =>
          path.endsWith('/myself')
            ? { body: { timeZone: 'Asia/Kolkata' } }
            : undefined,
      },
      { cursor: first.pages.at(-1)!.cursor, now: NOW + 600_000 },
    );
    // 2024-06-01 00:00 UTC less five minutes, in a zone five and a half hours ahead.
    expect(second.jql).toEqual([
      'project = "PAY" AND updated >= "2024-06-01 05:25" ORDER BY updated DESC',
    ]);
    expect(keysOf(second)).toEqual([]);
  });

  it('tells versions and sprints anew only when one of them changed', async () => {
    const content = {
      edition: 'cloud' as const,
      issues: [],
      versions: [{ id: '1', name: '1.0', description: 'never read' }],
      sprints: [{ id: 7, name: 'Sprint 7', goal: 'never read' }],
    };
    const options = { sprints: true, releases: true };
    const first = await readJira(content, { options });
    expect(first.payloads).toEqual([
      {
        type: 'version',
        body: {
          version: { id: '1', name: '1.0' },
          project: 'PAY',
          timestamp: NOW,
        },
      },
      {
        type: 'sprint',
        body: { sprint: { id: 7, name: 'Sprint 7' }, timestamp: NOW },
      },
    ]);
    const { cursor } = first.pages.at(-1)!;
    const second = await readJira(content, { options, cursor });
    expect(second.payloads).toEqual([]);
    const third = await readJira(
      { ...content, versions: [{ id: '1', name: '1.0', released: true }] },
      { options, cursor },
    );
    expect(third.payloads).toMatchObject([{ type: 'version' }]);
  });

  it('reads links to commits where the source asks for them, and nothing else of them', async () => {
    const sha = 'c'.repeat(40);
    const read = await readJira(
      {
        edition: 'cloud',
        issues: issues(1),
        trouble: ({ path }) =>
          path.endsWith('/remotelink')
            ? {
                body: [
                  {
                    object: {
                      url: `https://github.com/acme/api/commit/${sha}`,
                      title: 'never read',
                    },
                  },
                  { object: { url: 'https://example.com/page' } },
                ],
              }
            : undefined,
      },
      { options: { remoteLinks: true } },
    );
    expect(read.payloads[1]).toEqual({
      type: 'remote-links',
      body: {
        key: 'PAY-1',
        updated: at(28),
        links: [
          { object: { url: `https://github.com/acme/api/commit/${sha}` } },
        ],
      },
    });
  });

  it('keeps a renamed project under the key of the annotation, and says so', async () => {
    const read = await readJira({
      edition: 'cloud',
      issues: issues(1, 'CASH'),
      trouble: ({ path }) =>
        path.endsWith('/project/PAY') ? { body: { key: 'CASH' } } : undefined,
    });
    expect(read.payloads[0].body).toMatchObject({
      renamed: { from: 'CASH', to: 'PAY' },
    });
    expect(read.pages.at(-1)!.states).toEqual([
      {
        part: 'PAY',
        state: 'warning',
        message: 'the project is now called CASH; it is kept under PAY',
        whatToDo:
          'write CASH in the annotation jira/project-key of component:default/pay',
      },
    ]);
  });

  it.each([
    [{ email: 'a@b.example', token: 't' }, 'Basic YUBiLmV4YW1wbGU6dA=='],
    [{ username: 'ada', password: 'p' }, 'Basic YWRhOnA='],
    [{ token: 't' }, 'Bearer t'],
  ])('signs in with %j', async (credentials, authorization) => {
    const read = await readJira(
      { edition: 'cloud', issues: [] },
      { credentials: credentials as Record<string, string> },
    );
    expect(read.authorization).toBe(authorization);
  });

  it('says what to do where no project is named', async () => {
    const read = await readJira(
      { edition: 'cloud', issues: [] },
      { projects: ' , ' },
    );
    expect(read.pages[0].states).toMatchObject([
      { part: 'projects', state: 'warning' },
    ]);
    expect(read.requests).toEqual([]);
  });

  it('holds one page at a time, whatever the number of issues', async () => {
    const count = 4_000;
    const read = await readJira({
      edition: 'cloud',
      pageSize: 100,
      issues: Array.from({ length: count }, (_, index) =>
        issue({ key: `PAY-${index + 1}`, updated: at(1) }),
      ),
    });
    expect(keysOf(read)).toHaveLength(count);
    expect(Math.max(...read.pages.map(({ payloads }) => payloads.length))).toBe(
      100,
    );
    // Ten for each thousand issues, and five for the whole.
    expect(read.requests).toHaveLength(45);
    expect(
      Math.max(
        ...read.pages.map(({ cursor }) => JSON.stringify(cursor).length),
      ),
    ).toBeLessThan(500);
  });
});
