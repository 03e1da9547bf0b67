import { entries } from './entries';
import {
  changeOf,
  changesOf,
  issueOf,
  SPRINTS,
  sprintOf,
  STATUSES,
  statusOf,
  VERSIONS,
  versionOf,
} from './jiraIssues';
import { ServedAnswer, ServedTool } from './Served';

const PROJECTS = 10;
const PAGE = 100;

export const itemsAre: ServedTool['itemsAre'] = 'issues';
export const credentials: ServedTool['credentials'] = {
  email: 'reader@example.com',
  token: 'a token',
};
export const options: ServedTool['options'] = url => ({
  baseUrl: url,
  edition: 'cloud',
  projects: Array.from({ length: PROJECTS }, (_, index) => `PAY${index}`),
});
export const itemsIn: ServedTool['itemsIn'] = ({ type }) =>
  type === 'issue' ? 1 : 0;

/** A Cloud with projects of equal size; each has a board with sprints, and versions. */
export const answer: ServedTool['answer'] = ({ path, query, body }, items) => {
  const total = Math.ceil(items / PROJECTS);
  const startAt = Number(query.get('startAt') ?? 0);
  const values = (
    count: number,
    size: number,
    make: (place: number) => object,
  ): ServedAnswer => ({
    body: {
      startAt,
      maxResults: size,
      total: count,
      isLast: startAt + size >= count,
      values: entries(count, startAt, size, make),
    },
  });
  if (path === '/rest/api/3/search/jql') {
    const project = /project = "(\w+)"/.exec(query.get('jql') ?? '')?.[1] ?? '';
    const from = Number(query.get('nextPageToken') ?? 0);
    const isLast = from + PAGE >= total;
    return {
      body: {
        issues: entries(total, from, PAGE, place =>
          issueOf(project, total - place, total),
        ),
        isLast,
        ...(!isLast && { nextPageToken: String(from + PAGE) }),
      },
    };
  }
  const [, number] = /\/issue\/\w+-(\d+)\/changelog$/.exec(path) ?? [];
  if (number) {
    return values(changesOf(Number(number)), PAGE, at =>
      changeOf(Number(number), at, total),
    );
  }
  const [, project, versions] =
    /^\/rest\/api\/2\/project\/(\w+)(\/versions)?$/.exec(path) ?? [];
  if (project) {
    return {
      body: versions
        ? entries(VERSIONS, 0, VERSIONS, versionOf)
        : { id: project.slice(3), key: project },
    };
  }
  if (path === '/rest/agile/1.0/board') {
    return values(1, 50, () => ({ id: 3, type: 'scrum', name: 'Board' }));
  }
  if (/\/board\/3\/sprint$/.test(path)) {
    return values(SPRINTS, 50, sprintOf);
  }
  if (path === '/rest/api/3/search/approximate-count') {
    return body ? { body: { count: total } } : undefined;
  }
  const parts: Readonly<Record<string, unknown>> = {
    '/rest/api/2/myself': { accountId: 'reader', timeZone: 'UTC' },
    '/rest/api/2/status': STATUSES.map((_, index) => statusOf(index)),
    '/rest/api/2/field': [{ id: 'customfield_10020', name: 'Sprint' }],
  };
  return path in parts ? { body: parts[path] } : undefined;
};
