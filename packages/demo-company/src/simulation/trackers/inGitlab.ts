import { Component } from '../../company/Company';
import { GITLAB_HOST } from '../../tools/gitlab/GitlabProject';
import { Person } from '../../tools/PlayedTool';
import { NewItem, TrackedItem } from '../TrackedItem';
import { World } from '../World';

const LABELS = {
  feature: 'type::feature',
  defect: 'type::bug',
  debt: 'technical debt',
  risk: 'security',
} as const;

/** An issue of GitLab, whose scoped labels are the columns of its board. */
export function inGitlab(
  { tools: { gitlab }, simulation: { now } }: World,
  { repository: path }: Component,
  by: Person,
  { title, type }: NewItem,
): TrackedItem {
  const iid = gitlab.openIssue(now(), by, path, {
    title,
    labels: [LABELS[type]],
  });
  let status: string | undefined;
  const block = (who: Person, blocked: boolean) =>
    gitlab.relabel(now(), who, path, iid, {
      [blocked ? 'added' : 'removed']: ['blocked'],
    });
  return {
    key: `gitlab:${GITLAB_HOST}/${path}#${iid}`,
    name: `#${iid}`,
    closedByMerge: true,
    move(who, next) {
      const label = `workflow::${next.toLowerCase()}`;
      gitlab.relabel(now(), who, path, iid, {
        removed: status ? [status] : [],
        added: [label],
      });
      status = label;
    },
    done: who => gitlab.closeIssue(now(), who, path, iid),
    flag: block,
    waitFor: who => block(who, true),
  };
}
