import { ChangeDetails } from './ChangeDetails';
import { Reading } from './Reading';

const USER = 'login __typename';
const DETAILS = `
  number
  reviews(first: 100) {
    totalCount
    nodes { fullDatabaseId state submittedAt commit { oid } author { ${USER} } }
  }
  commits(first: 50) {
    totalCount
    nodes { commit {
      oid url message authoredDate committedDate
      parents(first: 3) { nodes { oid } }
      author { email user { login } }
      committer { email user { login } }
    } }
  }
  closingIssuesReferences(first: 25) {
    nodes { number repository { nameWithOwner } }
  }
  files(first: 100) { totalCount nodes { path } }
  head: commits(last: 1) { nodes { commit { oid checkSuites(first: 10) { nodes {
    branch { name }
    checkRuns(first: 30, filterBy: { checkType: LATEST }) { nodes {
      databaseId name status conclusion startedAt completedAt permalink
    } }
  } } } } }
`;

/**
 * Asks GraphQL once for what REST tells in two requests for each pull request,
 * and for the issues that they close, which REST does not tell at all.
 *
 * @returns the details by number, as REST would write them; without those that
 * GraphQL does not tell whole
 */
export async function queryChangeDetails(
  numbers: readonly number[],
  reading: Reading,
): Promise<ReadonlyMap<number, ChangeDetails>> {
  const [owner, name] = reading.slug
    .split('/')
    .map(part => JSON.stringify(part));
  const data = await reading.query(
    `query { repository(owner: ${owner}, name: ${name}) { ${numbers
      .map(
        number => `c${number}: pullRequest(number: ${number}) { ${DETAILS} }`,
      )
      .join('\n')} } }`,
  );
  const found = new Map<number, ChangeDetails>();
  for (const number of numbers) {
    const details = detailsOf(data?.repository?.[`c${number}`]);
    if (details) {
      found.set(number, details);
    }
  }
  return found;
}

function detailsOf(change: any): ChangeDetails | undefined {
  if (!isWhole(change?.reviews) || !isWhole(change?.commits)) {
    return undefined;
  }
  return {
    reviews: change.reviews.nodes.map((review: any) => ({
      id: Number(review?.fullDatabaseId),
      state: review?.state,
      submitted_at: review?.submittedAt,
      commit_id: review?.commit?.oid,
      user: userOf(review?.author),
    })),
    commits: change.commits.nodes.map(({ commit }: any) => ({
      sha: commit?.oid,
      html_url: commit?.url,
      author: commit?.author?.user,
      committer: commit?.committer?.user,
      parents: commit?.parents?.nodes?.map((parent: any) => ({
        sha: parent?.oid,
      })),
      commit: {
        message: commit?.message,
        author: { email: commit?.author?.email, date: commit?.authoredDate },
        committer: {
          email: commit?.committer?.email,
          date: commit?.committedDate,
        },
      },
    })),
    closes: (change.closingIssuesReferences?.nodes ?? []).map((issue: any) => ({
      number: issue?.number,
      repository: issue?.repository?.nameWithOwner,
    })),
    paths: isWhole(change.files)
      ? change.files.nodes.map(({ path }: any) => path)
      : undefined,
    checks: checksOf(change.head?.nodes?.[0]?.commit),
  };
}

/** Checks of the head that have ended, as deliveries write them. */
function checksOf(head: any): readonly unknown[] {
  return (head?.checkSuites?.nodes ?? []).flatMap((suite: any) =>
    (suite?.checkRuns?.nodes ?? [])
      .filter((check: any) => check?.completedAt && check.conclusion)
      .map((check: any) => ({
        id: check.databaseId,
        name: check.name,
        head_sha: head.oid,
        status: String(check.status).toLowerCase(),
        conclusion: String(check.conclusion).toLowerCase(),
        started_at: check.startedAt,
        completed_at: check.completedAt,
        html_url: check.permalink,
        check_suite: { head_branch: suite.branch?.name },
      })),
  );
}

function isWhole(list: any): boolean {
  return Array.isArray(list?.nodes) && list.totalCount === list.nodes.length;
}

/** GraphQL writes a bot's login without what REST and deliveries put behind it. */
export function userOf(
  author: any,
): { readonly login: string; readonly type: string } | undefined {
  if (typeof author?.login !== 'string') {
    return undefined;
  }
  return author.__typename === 'Bot'
    ? { login: `${author.login}[bot]`, type: 'Bot' }
    : { login: author.login, type: 'User' };
}
