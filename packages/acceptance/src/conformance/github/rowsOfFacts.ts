import { NewActivity } from '@value-stream/backstage-plugin-value-stream-node';
import { Facts, HASHED } from './readFacts';

/** A row by its id, with the columns that are carried. */
export type Rows = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const REPOSITORY = 'github.com/panjf2000/ants';
export const issueKey = (number: unknown) => `github:${REPOSITORY}#${number}`;
export const runKey = (id: unknown) => `github-actions:${REPOSITORY}/${id}`;

/** Writes facts as rows of DevLake's tables. */
export function rowsOfFacts(facts: Facts): Readonly<Record<string, Rows>> {
  const all = [...facts.activities.values()];
  const objects = [...facts.objects.values()];
  const of = (key: string, verb: string) =>
    all
      .filter(a => a.objects[0].key === key && a.verb === verb)
      .sort((a, b) => a.occurredAt - b.occurredAt);
  const last = (key: string, verb: string) => of(key, verb).at(-1);
  // Events and comments also name issues that were not recorded themselves.
  const described = objects.filter(({ title }) => title !== undefined);
  const items = described.filter(({ kind }) => kind === 'work-item');
  const changes = described.filter(({ kind }) => kind === 'change');
  const runs = objects.filter(({ kind }) => kind === 'run');
  const milestones = objects.filter(({ kind }) => kind === 'x:milestone');
  const list = (value: unknown) => value as readonly string[];
  return {
    issues: rows(items, item => {
      const created = last(item.key, 'created');
      const closed = last(item.key, 'closed');
      return [
        item.key,
        {
          url: item.url,
          issue_key: String(item.attributes?.key).split('#')[1],
          title: item.title,
          type: item.type === 'defect' ? 'BUG' : null,
          status: closed ? 'DONE' : 'TODO',
          original_status: item.originalStatus,
          created_date: dateOf(created),
          updated_date: date(item.observedAt),
          resolution_date: dateOf(closed),
          lead_time_minutes:
            closed && created
              ? String(
                  Math.floor((closed.occurredAt - created.occurredAt) / 60_000),
                )
              : null,
          parent_issue_id:
            item.links?.find(link => link.relation === 'child-of')?.to ?? null,
          priority: item.attributes?.priority ?? null,
          component: list(item.attributes?.components)[0] ?? null,
          creator_name: nameOf(created),
        },
      ];
    }),
    issue_labels: pairs(items, item => list(item.attributes?.labels), [
      'issue_id',
      'label_name',
    ]),
    sprints: rows(milestones, milestone => [
      String(milestone.title),
      {
        name: milestone.title,
        status: milestone.originalStatus,
        started_date: date(milestone.attributes?.startedAt),
        ended_date: date(milestone.attributes?.dueAt),
        completed_date: date(milestone.attributes?.closedAt),
      },
    ]),
    sprint_issue: pairs(items, item => list(item.attributes?.sprints), [
      'issue_id',
      'sprint_id',
    ]),
    board_issues: pairs(
      items,
      item =>
        (item.selectors ?? [])
          .filter(({ annotation }) => annotation === 'github.com/project-slug')
          .map(({ value }) => value),
      ['issue_id', 'board_id'],
    ),
    issue_comments: comments(all, 'work-item'),
    pull_request_comments: comments(all, 'change'),
    pull_requests: rows(changes, change => {
      const merged = last(change.key, 'merged');
      return [
        change.key,
        {
          pull_request_key: String(change.attributes?.number),
          url: change.url,
          title: change.title,
          status: statusOf(change.originalStatus),
          created_date: dateOf(last(change.key, 'opened')),
          merged_date: dateOf(merged),
          closed_date: merged ? undefined : dateOf(last(change.key, 'closed')),
          merge_commit_sha: merged?.attributes.mergeSha,
          head_ref: change.attributes?.branch,
          base_ref: change.attributes?.baseBranch,
          head_commit_sha: change.attributes?.headSha,
          is_draft: change.attributes?.draft ? '1' : '0',
          author_name: nameOf(last(change.key, 'opened')),
        },
      ];
    }),
    pull_request_labels: pairs(changes, c => list(c.attributes?.labels), [
      'pull_request_id',
      'label_name',
    ]),
    pull_request_commits: new Map(
      changes.flatMap(change =>
        (change.links ?? [])
          .filter(({ relation }) => relation === 'contains')
          .flatMap(({ to }) => {
            const authored = last(to, 'authored');
            const sha = to.slice(to.indexOf('@') + 1);
            return authored
              ? [
                  [
                    `${change.key} ${sha}`,
                    {
                      pull_request_id: change.key,
                      commit_sha: sha,
                      commit_authored_date: dateOf(authored),
                    },
                  ] as const,
                ]
              : [];
          }),
      ),
    ),
    pull_request_review_comments: new Map(
      all
        .filter(({ verb }) => verb === 'reviewed')
        .map(review => [
          lastPart(review),
          {
            pull_request_id: review.objects[0].key,
            created_date: dateOf(review),
            commit_sha: review.attributes.revision,
            status: String(review.attributes.verdict)
              .toUpperCase()
              .replace('-', '_'),
          },
        ]),
    ),
    cicd_pipelines: rows(
      runs.filter(run => !run.attributes?.parent),
      run => [
        run.key,
        {
          name: run.attributes?.name,
          ...progressOf(run.key, last),
          original_result: last(run.key, 'finished')
            ? run.originalStatus
            : null,
          created_date: dateOf(of(run.key, 'queued')[0]),
        },
      ],
    ),
    cicd_pipeline_commits: rows(
      runs.filter(run => !run.attributes?.parent),
      run => [
        run.key,
        {
          pipeline_id: run.key,
          commit_sha: run.attributes?.revision,
          branch: run.attributes?.branch,
        },
      ],
    ),
    cicd_tasks: rows(
      runs.filter(run => run.attributes?.parent),
      job => [
        job.key,
        {
          name: job.attributes?.name,
          pipeline_id: job.attributes?.parent,
          ...progressOf(job.key, last),
        },
      ],
    ),
  };
}

function progressOf(
  key: string,
  last: (key: string, verb: string) => NewActivity | undefined,
) {
  const started = last(key, 'started');
  const finished = last(key, 'finished');
  const verdict = finished?.attributes.verdict;
  return {
    result: resultOf(verdict),
    status: progressWord(verdict),
    started_date: dateOf(started),
    finished_date: dateOf(finished),
    duration_sec:
      started && finished
        ? String((finished.occurredAt - started.occurredAt) / 1000)
        : null,
  };
}

function resultOf(verdict: unknown): string | null {
  if (verdict === 'passed') {
    return 'SUCCESS';
  }
  return verdict === 'failed' || verdict === 'cancelled' ? 'FAILURE' : null;
}

function progressWord(verdict: unknown): string {
  if (verdict === undefined) {
    return 'IN_PROGRESS';
  }
  return verdict === 'skipped' ? 'OTHER' : 'DONE';
}

function statusOf(original: string | undefined): string | undefined {
  return original?.toUpperCase();
}

function comments(all: readonly NewActivity[], kind: string): Rows {
  const owner = kind === 'change' ? 'pull_request_id' : 'issue_id';
  return new Map(
    all
      .filter(a => a.verb === 'x:commented' && a.kind === kind)
      .map(comment => [
        lastPart(comment),
        {
          [owner]: comment.objects[0].key,
          created_date: dateOf(comment),
          type: JSON.parse(comment.identity)[2] === 'diff' ? 'DIFF' : 'NORMAL',
          review_id: String(comment.attributes.review ?? 0),
        },
      ]),
  );
}

function rows<T>(
  from: readonly T[],
  row: (one: T) => readonly [string, Readonly<Record<string, unknown>>],
): Rows {
  return new Map(from.map(row));
}

function pairs<T extends { readonly key: string }>(
  from: readonly T[],
  values: (one: T) => readonly string[],
  [owner, value]: readonly [string, string],
): Rows {
  return new Map(
    from.flatMap(one =>
      values(one).map(
        text =>
          [`${one.key} ${text}`, { [owner]: one.key, [value]: text }] as const,
      ),
    ),
  );
}

function lastPart(activity: NewActivity): string {
  return String(JSON.parse(activity.identity).at(-1));
}

function nameOf(activity: NewActivity | undefined): string | undefined {
  return activity?.actor?.slice(HASHED.length);
}

function dateOf(activity: NewActivity | undefined): string | null {
  return date(activity?.occurredAt);
}

/** As DevLake writes instants. */
function date(at: unknown): string | null {
  return typeof at === 'number'
    ? new Date(at).toISOString().replace('Z', '+00:00')
    : null;
}
