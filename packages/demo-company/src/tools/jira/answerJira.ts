import { NOT_FOUND, ToolAnswer, ToolRequest } from '../PlayedTool';
import { issueBody, PAGE } from './issueBody';
import { JIRA_FIELDS, JiraIssue } from './JiraIssue';
import { JiraStatus } from './PlayedJira';
import { statusBody } from './statusBody';

/** Answers what Jira Cloud's API is asked. */
export function answerJira(
  { path, query, body }: ToolRequest,
  issuesOf: (project: string) => readonly JiraIssue[],
  projects: ReadonlyMap<string, readonly JiraStatus[]>,
  statuses: readonly JiraStatus[],
): ToolAnswer {
  if (path === '/rest/api/3/search/jql') {
    const found = search(query.get('jql') ?? '', issuesOf);
    const from = Number(query.get('nextPageToken') ?? 0);
    const to = from + Math.min(PAGE, Number(query.get('maxResults') ?? PAGE));
    return {
      body: {
        issues: found.slice(from, to).map(issue => issueBody(issue, true)),
        ...(to < found.length
          ? { nextPageToken: String(to), isLast: false }
          : { isLast: true }),
      },
    };
  }
  if (path === '/rest/api/3/search/approximate-count') {
    const { jql = '' } = (body ?? {}) as { jql?: string };
    return { body: { count: search(jql, issuesOf).length } };
  }
  const [changelog, of, number] =
    /\/issue\/([^/]+)-(\d+)\/changelog$/.exec(path) ?? [];
  if (changelog) {
    const all = issuesOf(of)[Number(number) - 1]?.histories ?? [];
    const from = Number(query.get('startAt') ?? 0);
    const values = all.slice(from, from + PAGE);
    return {
      body: {
        startAt: from,
        maxResults: PAGE,
        total: all.length,
        isLast: from + values.length >= all.length,
        values,
      },
    };
  }
  const project = /\/project\/([A-Z0-9]+)$/.exec(path)?.[1];
  if (project && projects.has(project)) {
    return { body: { id: project, key: project, name: project } };
  }
  if (/\/project\/[A-Z0-9]+\/versions$/.test(path)) {
    return { body: [] };
  }
  if (/\/rest\/agile\/1\.0\/board$/.test(path)) {
    return { body: { startAt: 0, total: 0, isLast: true, values: [] } };
  }
  switch (path) {
    case '/rest/api/2/myself':
      return { body: { accountId: 'reader', timeZone: 'UTC' } };
    case '/rest/api/2/status':
      return { body: statuses.map(statusBody) };
    case '/rest/api/2/field':
      return {
        body: [
          { id: 'summary', name: 'Summary', custom: false },
          { id: JIRA_FIELDS.flagged, name: 'Flagged', custom: true },
        ],
      };
    default:
      return NOT_FOUND;
  }
}

/** Issues of a project that were updated since the minute asked for, the latest first. */
function search(
  jql: string,
  issuesOf: (project: string) => readonly JiraIssue[],
): readonly JiraIssue[] {
  const project = /project = "?(\w+)"?/.exec(jql)?.[1] ?? '';
  const since = /updated >= "([^"]+)"/.exec(jql)?.[1];
  const from = since ? Date.parse(`${since.replace(/\//g, '-')}Z`) : 0;
  return issuesOf(project)
    .filter(({ updatedAt }) => updatedAt >= from)
    .sort((a, b) => b.updatedAt - a.updatedAt);
}
