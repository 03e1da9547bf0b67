import { isoAt, shaOf, touchedAt } from './history';

const FILES = 4;
const CHECKS = 3;

/** Answers what a query asks of pull requests (`c<number>`) and issues (`i<number>`). */
export function answerQuery(query: string, total: number): object {
  return Object.fromEntries(
    [...query.matchAll(/\b([ci])(\d+): /g)].map(([, kind, text]) => {
      const number = Number(text);
      const at = touchedAt(total - number, total);
      return [
        `${kind}${number}`,
        kind === 'c' ? changeOf(number, at) : movesOf(number, at),
      ];
    }),
  );
}

/** One review, one commit, some files and checks, and the issue that it closes. */
function changeOf(number: number, at: number) {
  const author = { email: 'someone@acme.example', user: { login: 'someone' } };
  return {
    number,
    reviews: {
      totalCount: 1,
      nodes: [
        {
          fullDatabaseId: String(number),
          state: 'APPROVED',
          submittedAt: isoAt(at, -100),
          commit: { oid: shaOf(6, number) },
          author: { login: 'reviewer', __typename: 'User' },
        },
      ],
    },
    commits: {
      totalCount: 1,
      nodes: [
        {
          commit: {
            oid: shaOf(6, number),
            url: `https://github.com/acme/api/commit/${shaOf(6, number)}`,
            message: `Round order ${number} once\n\nTwice is too often.`,
            authoredDate: isoAt(at, -60),
            committedDate: isoAt(at, -60),
            parents: { nodes: [{ oid: shaOf(7, number - 2) }] },
            author,
            committer: author,
          },
        },
      ],
    },
    closingIssuesReferences: {
      nodes: [
        { number: number - 1, repository: { nameWithOwner: 'acme/api-0' } },
      ],
    },
    files: {
      totalCount: FILES,
      nodes: Array.from({ length: FILES }, (_, file) => ({
        path: `src/prices/part-${file}/round.ts`,
      })),
    },
    head: { nodes: [{ commit: headOf(number, at) }] },
  };
}

function headOf(number: number, at: number) {
  return {
    oid: shaOf(6, number),
    checkSuites: {
      nodes: [
        {
          branch: { name: `round-${number}` },
          checkRuns: {
            nodes: Array.from({ length: CHECKS }, (_, check) => ({
              databaseId: number * 10 + check,
              name: `tests ${check}`,
              status: 'COMPLETED',
              conclusion: 'SUCCESS',
              startedAt: isoAt(at, -59),
              completedAt: isoAt(at, -50),
              permalink: `https://github.com/acme/api/runs/${number}${check}`,
            })),
          },
        },
      ],
    },
  };
}

/** Two moves on a board. */
function movesOf(number: number, at: number) {
  const move = (index: number, previousStatus: string, status: string) => ({
    project: { id: 'PVT_kwDOAWcTxs4ACgDd' },
    createdAt: isoAt(at, (index - 3) * 60),
    status,
    previousStatus,
    actor: { login: 'someone', __typename: 'User' },
  });
  return {
    id: `I_${number}`,
    timelineItems: {
      nodes: [move(0, 'Todo', 'In Progress'), move(1, 'In Progress', 'Done')],
    },
  };
}
