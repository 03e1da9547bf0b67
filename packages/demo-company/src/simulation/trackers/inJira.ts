import { Component } from '../../company/Company';
import { Person } from '../../tools/PlayedTool';
import { NewItem, TrackedItem } from '../TrackedItem';
import { JIRA_HOST, World } from '../World';

const TYPES = {
  feature: 'Story',
  defect: 'Bug',
  debt: 'Tech Debt',
  risk: 'Risk',
} as const;

/** An issue of Jira. */
export function inJira(
  { tools: { jira }, simulation: { now } }: World,
  { jiraProject, jiraComponent }: Component,
  by: Person,
  { title, type }: NewItem,
): TrackedItem {
  const name = jira.create(now(), by, {
    project: jiraProject!,
    summary: title,
    type: TYPES[type],
    components: jiraComponent ? [jiraComponent] : [],
  });
  return {
    key: `jira:${JIRA_HOST}/${name}`,
    name,
    closedByMerge: false,
    move: (who, status) => jira.move(now(), who, name, status),
    done: who => jira.move(now(), who, name, 'Done'),
    flag: (who, flagged) => jira.flag(now(), who, name, flagged),
    waitFor: (who, other) => jira.block(now(), who, name, other.name),
  };
}
