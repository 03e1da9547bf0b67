import { ComparedTable } from './compareTable';
import { at, idOf, objectOf, RowNames } from './devlakeIssues';
import { ToldFacts } from './ToldFacts';

const RELATIONS: Readonly<Record<string, string>> = {
  'is blocked by': 'blocked-by',
  duplicates: 'duplicates',
};

export function relationshipsTable(
  rows: readonly any[],
  told: ToldFacts,
  names: RowNames,
): ComparedTable {
  return {
    table: 'issue_relationships',
    rows: rows.map(({ source_issue_id, target_issue_id, original_type }) => {
      const from = objectOf(names, source_issue_id);
      const to = objectOf(names, target_issue_id);
      const link = told
        .object(from)
        ?.links.find(
          ({ to: other, relation, evidence }) =>
            other === to &&
            evidence === original_type &&
            (RELATIONS[original_type] === undefined
              ? relation.startsWith('x:')
              : relation === RELATIONS[original_type]),
        );
      return {
        name: `${from} ${original_type} ${to}`,
        expected: { original_type },
        told: link && { original_type },
      };
    }),
  };
}

export function sprintsTable(
  rows: readonly any[],
  told: ToldFacts,
  { host }: RowNames,
): ComparedTable {
  return {
    table: 'sprints',
    rows: rows.map(row => {
      const object = told.object(`jira:${host}/sprints/${idOf(row.id)}`);
      const a: any = object?.fact.attributes;
      return {
        name: row.id,
        expected: {
          name: row.name,
          status: row.status,
          started_date: at(row.started_date),
          ended_date: at(row.ended_date),
          completed_date: at(row.completed_date),
          original_board_id: idOf(row.original_board_id),
        },
        told: object && {
          name: object.fact.title,
          status: a.state.toUpperCase(),
          started_date: a.startedAt,
          ended_date: a.endsAt,
          completed_date: a.completedAt,
          original_board_id: a.board,
        },
      };
    }),
  };
}

export function sprintIssuesTable(
  rows: readonly any[],
  told: ToldFacts,
  names: RowNames,
): ComparedTable {
  return {
    table: 'sprint_issues',
    rows: rows.map(({ sprint_id, issue_id }) => {
      const sprint = `jira:${names.host}/sprints/${idOf(sprint_id)}`;
      const issue = objectOf(names, issue_id);
      const link = told.object(issue)?.links.find(({ to }) => to === sprint);
      return {
        name: `${issue} ${sprint}`,
        expected: { sprint },
        told: link && { sprint: link.to },
      };
    }),
  };
}

export function repoCommitsTable(
  rows: readonly any[],
  told: ToldFacts,
  names: RowNames,
): ComparedTable {
  const linked = new Set(
    [...told.objects.values()].flatMap(({ fact, links }) =>
      links
        .filter(({ relation }) => relation === 'implements')
        .map(({ to }) => `${to} ${fact.attributes?.sha}`),
    ),
  );
  return {
    table: 'issue_repo_commits',
    rows: rows.map(({ issue_id, commit_sha }) => {
      const issue = objectOf(names, issue_id);
      return {
        name: `${issue} ${commit_sha}`,
        expected: { commit_sha },
        told: linked.has(`${issue} ${commit_sha}`) ? { commit_sha } : undefined,
      };
    }),
  };
}
