import {
  PlayedAnswer,
  PlayedRequest,
  startToolServer,
  ToolServer,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { STATUSES } from './issueBodies';

type Issue = { key: string; fields: { updated: string } };

/** What an invented Jira holds. */
export interface JiraContent {
  readonly edition: 'cloud' | 'server';
  /** Newest first. */
  readonly issues: readonly Issue[];
  readonly pageSize?: number;
  /** Whole changelogs by issue, of which the search gives only a part. */
  readonly changelogs?: Readonly<Record<string, readonly object[]>>;
  readonly versions?: readonly object[];
  readonly sprints?: readonly object[];
  /** Called first; what it answers goes before. */
  trouble?(request: PlayedRequest): PlayedAnswer | undefined;
}

/** Plays Jira's API, with projects PAY and OPS. */
export function playJira(content: JiraContent): Promise<ToolServer> {
  const { issues, pageSize = 2, changelogs = {} } = content;
  const list = (values: readonly object[], query: URLSearchParams) => {
    const from = Number(query.get('startAt') ?? 0);
    const page = values.slice(from, from + pageSize);
    return {
      body: {
        startAt: from,
        total: values.length,
        isLast: from + page.length >= values.length,
        values: page,
      },
    };
  };
  const search = (jql: string) => {
    const project = /project = "(\w+)"/.exec(jql)?.[1];
    const since = /updated >= "([^"]+)"/.exec(jql)?.[1];
    const from = since ? Date.parse(`${since.replace(' ', 'T')}:00Z`) : 0;
    return issues.filter(
      ({ key, fields }) =>
        key.startsWith(`${project}-`) &&
        Date.parse(fields.updated.replace('+0000', 'Z')) >= from,
    );
  };
  return startToolServer(request => {
    const { path, query } = request;
    const answer = content.trouble?.(request);
    if (answer) {
      return answer;
    }
    const changelog = /\/issue\/([^/]+)\/changelog$/.exec(path)?.[1];
    if (changelog !== undefined) {
      return list(changelogs[changelog] ?? [], query);
    }
    if (path === '/rest/api/3/search/jql' || path === '/rest/api/2/search') {
      const found = search(query.get('jql') ?? '');
      const token = query.get('nextPageToken') ?? query.get('startAt') ?? '0';
      const from = Number(token);
      const page = found.slice(from, from + pageSize);
      const to = from + page.length;
      return {
        body:
          content.edition === 'cloud'
            ? {
                issues: page,
                ...(to < found.length
                  ? { nextPageToken: String(to) }
                  : { isLast: true }),
              }
            : { issues: page, startAt: from, total: found.length },
      };
    }
    if (path === '/rest/api/3/search/approximate-count') {
      const { jql } = request.body as { jql: string };
      return { body: { count: search(jql).length } };
    }
    if (/\/project\/(PAY|OPS)\/versions$/.test(path)) {
      return { body: path.includes('PAY') ? content.versions ?? [] : [] };
    }
    const project = /\/project\/(PAY|OPS)$/.exec(path)?.[1];
    if (project !== undefined) {
      return { body: { id: '7', key: project } };
    }
    if (path.endsWith('/board')) {
      return list([{ id: 3, type: 'scrum' }], query);
    }
    if (path.endsWith('/board/3/sprint')) {
      return list(content.sprints ?? [], query);
    }
    if (path === '/rest/api/2/myself') {
      return { body: { accountId: 'reader-9', timeZone: 'UTC' } };
    }
    if (path === '/rest/api/2/status') {
      return { body: STATUSES };
    }
    if (path === '/rest/api/2/field') {
      return {
        body: [
          { id: 'customfield_10021', name: 'Flagged' },
          { id: 'customfield_10020', name: 'Sprint' },
          { id: 'customfield_10014', name: 'Epic Link' },
          { id: 'summary', name: 'Summary' },
        ],
      };
    }
    return { status: 404, body: { errorMessages: ['not played'] } };
  });
}
