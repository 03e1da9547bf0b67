import {
  PlayedAnswer,
  PlayedRequest,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { issue } from '../__testUtils__/issueBodies';
import { keysOf, readJira } from '../__testUtils__/readJira';

const issues = ['PAY-4', 'PAY-3', 'PAY-2', 'PAY-1', 'OPS-1'].map(key =>
  issue({ key, updated: '2024-05-02T09:00:00.000+0000' }),
);
const isSecondPage = ({ query }: PlayedRequest) =>
  query.get('nextPageToken') === '2';

/** Answers the second page of PAY so, for as many times. */
function troubled(answer: PlayedAnswer, times = Infinity) {
  let left = times;
  return {
    edition: 'cloud' as const,
    issues,
    trouble: (request: PlayedRequest) => {
      if (isSecondPage(request) && left > 0) {
        left -= 1;
        return answer;
      }
      return undefined;
    },
  };
}
const calm = { edition: 'cloud' as const, issues };

jest.setTimeout(60_000);

describe('backfill of a Jira in trouble', () => {
  it('stops where the credentials are refused, and says which are needed', async () => {
    const read = await readJira({
      ...calm,
      trouble: () => ({ status: 401, text: '<html>sign in</html>' }),
    });
    expect(read.error).toMatchObject({
      name: 'SourceError',
      whatToDo: expect.stringContaining("'email' and an API 'token'"),
    });
  });

  it('stops where there are no credentials', async () => {
    const read = await readJira(calm, { credentials: {} });
    expect(read.error).toMatchObject({ name: 'SourceError' });
    expect(read.requests).toEqual([]);
  });

  it.each([
    [403, 'give the account of the source Browse Projects in PAY'],
    [
      404,
      'check the annotation jira/project-key of component:default/pay, and that the account of the source may browse the project; nothing that was read is taken as deleted',
    ],
  ])(
    'fails a project that answers %s, and reads the others',
    async (status, whatToDo) => {
      const read = await readJira(
        {
          ...calm,
          trouble: ({ path }) =>
            path.endsWith('/project/PAY') ? { status } : undefined,
        },
        { projects: 'PAY,OPS' },
      );
      expect(keysOf(read)).toEqual(['OPS-1']);
      expect(read.pages.at(-1)!.states).toMatchObject([
        { part: 'PAY', state: 'failed', whatToDo },
        { part: 'OPS', state: 'ok' },
      ]);
    },
  );

  it('begins a pass anew where Cloud no longer knows the place', async () => {
    const read = await readJira(troubled({ status: 400 }, 1));
    expect(new Set(keysOf(read))).toEqual(
      new Set(['PAY-4', 'PAY-3', 'PAY-2', 'PAY-1']),
    );
  });

  it('warns where a part of a history cannot be read', async () => {
    const read = await readJira({
      edition: 'cloud',
      issues: [
        issue({
          key: 'PAY-1',
          updated: '2024-05-02T09:00:00.000+0000',
          total: 9,
        }),
      ],
      trouble: ({ path }) =>
        path.endsWith('/changelog') ? { status: 403 } : undefined,
    });
    expect(read.payloads).toMatchObject([{ body: { complete: false } }]);
    expect(read.pages.at(-1)!.states).toMatchObject([
      { part: 'PAY', state: 'warning' },
    ]);
  });
});
