import { Deliver, Instant, iso, Person } from '../PlayedTool';
import { createShelf } from '../kept/createShelf';
import { answerJira } from './answerJira';
import { issueBody } from './issueBody';
import { JIRA_FIELDS, JiraIssue, jiraUser } from './JiraIssue';
import { JiraStatus, PlayedJira } from './PlayedJira';
import { statusBody } from './statusBody';

const PROJECTS_AT_HAND = 16;
const KEY = /^(.+)-(\d+)$/;

/**
 * Plays Jira Cloud.
 *
 * @param projects - keys, each with its statuses in order; the first is that of new issues
 */
export function playJira(options: {
  readonly projects: ReadonlyMap<string, readonly JiraStatus[]>;
  readonly deliver?: Deliver;
}): PlayedJira {
  const { projects } = options;
  /** Issues by project, each at the place that its key says. */
  const issuesOf = createShelf<JiraIssue[]>(
    [...projects.keys()],
    () => [],
    PROJECTS_AT_HAND,
  );
  const statuses = distinctStatuses(projects);
  let nextId = 10_000;
  let nextHistory = 50_000;
  let nextLink = 70_000;

  const statusOf = (name: string) => {
    const id = statuses.findIndex(status => status.name === name);
    if (id < 0) {
      throw new Error(`The played Jira has no status '${name}'`);
    }
    return statusBody(statuses[id], id);
  };
  const issueOf = (key: string) => {
    const [, project, number] = KEY.exec(key) ?? [];
    const issue = issuesOf.take(project)?.[Number(number) - 1];
    if (!issue) {
      throw new Error(`The played Jira has no issue ${key}`);
    }
    return issue;
  };
  const change = (
    at: Instant,
    by: Person,
    issue: JiraIssue,
    items: readonly object[],
  ) => {
    const history = {
      id: String(nextHistory++),
      author: jiraUser(by),
      created: jiraTime(at),
      items: [...items],
    };
    issue.histories.push(history);
    issue.fields.updated = jiraTime(at);
    issue.updatedAt = at;
    options.deliver?.({
      at,
      body: {
        timestamp: at,
        webhookEvent: 'jira:issue_updated',
        user: jiraUser(by),
        issue: issueBody(issue, false),
        changelog: { id: history.id, items: history.items },
      },
    });
  };

  return {
    create(at, by, { project, summary, type, status, ...more }) {
      const own = issuesOf.take(project)!;
      const key = `${project}-${own.length + 1}`;
      const first = status ?? projects.get(project)![0].name;
      const issue: JiraIssue = {
        id: String(nextId++),
        key,
        updatedAt: at,
        histories: [],
        fields: {
          summary,
          issuetype: { id: type, name: type, subtask: false },
          project: {
            id: project,
            key: project,
            name: project,
            projectTypeKey: 'software',
          },
          status: statusOf(first),
          resolution: null,
          priority: { id: '3', name: 'Medium' },
          labels: [...(more.labels ?? [])],
          components: (more.components ?? []).map(name => ({ id: name, name })),
          creator: jiraUser(by),
          reporter: jiraUser(by),
          created: jiraTime(at),
          updated: jiraTime(at),
          issuelinks: [],
          ...(more.parent && { parent: { key: more.parent } }),
        },
      };
      own.push(issue);
      options.deliver?.({
        at,
        body: {
          timestamp: at,
          webhookEvent: 'jira:issue_created',
          user: jiraUser(by),
          issue: issueBody(issue, false),
        },
      });
      return key;
    },
    move(at, by, key, to, resolution) {
      const issue = issueOf(key);
      const from = issue.fields.status;
      const next = statusOf(to);
      const before = issue.fields.resolution;
      const resolved = next.statusCategory.key === 'done';
      const after = resolved
        ? { id: resolution ?? 'Done', name: resolution ?? 'Done' }
        : null;
      issue.fields.status = next;
      issue.fields.resolution = after;
      change(at, by, issue, [
        ...(before?.name === after?.name
          ? []
          : [
              {
                field: 'resolution',
                fieldtype: 'jira',
                fieldId: 'resolution',
                from: before?.id ?? null,
                fromString: before?.name ?? null,
                to: after?.id ?? null,
                toString: after?.name ?? null,
              },
            ]),
        {
          field: 'status',
          fieldtype: 'jira',
          fieldId: 'status',
          from: from.id,
          fromString: from.name,
          to: next.id,
          toString: next.name,
        },
      ]);
    },
    flag(at, by, key, flagged) {
      const issue = issueOf(key);
      issue.fields[JIRA_FIELDS.flagged] = flagged
        ? [{ id: '1', value: 'Impediment' }]
        : null;
      change(at, by, issue, [
        {
          field: 'Flagged',
          fieldtype: 'custom',
          fieldId: JIRA_FIELDS.flagged,
          from: flagged ? '' : '[1]',
          fromString: flagged ? '' : 'Impediment',
          to: flagged ? '[1]' : '',
          toString: flagged ? 'Impediment' : '',
        },
      ]);
    },
    block(at, by, key, blocker) {
      const type = {
        id: '1',
        name: 'Blocks',
        inward: 'is blocked by',
        outward: 'blocks',
      };
      const id = String(nextLink++);
      const ends = [
        { of: issueOf(key), inwardIssue: { key: blocker } },
        { of: issueOf(blocker), outwardIssue: { key } },
      ];
      for (const { of, ...end } of ends) {
        of.fields.issuelinks.push({ id, type, ...end });
        const blocked = 'inwardIssue' in end;
        change(at, by, of, [
          {
            field: 'Link',
            fieldtype: 'jira',
            from: null,
            fromString: null,
            to: blocked ? blocker : key,
            toString: `This issue ${blocked ? type.inward : type.outward} ${
              blocked ? blocker : key
            }`,
          },
        ]);
      }
    },
    answer: request =>
      answerJira(
        request,
        project => issuesOf.look(project) ?? [],
        projects,
        statuses,
      ),
  };
}

function distinctStatuses(
  projects: ReadonlyMap<string, readonly JiraStatus[]>,
): readonly JiraStatus[] {
  const known = new Map<string, JiraStatus>();
  for (const status of [...projects.values()].flat()) {
    known.set(status.name, status);
  }
  return [...known.values()];
}

/** `2026-01-05T09:30:00.000+0000`. */
function jiraTime(at: Instant): string {
  return iso(at).replace('Z', '+0000');
}
