import { Component } from '../company/Company';
import { Person } from '../tools/PlayedTool';
import { JIRA_HOST, World } from './World';

export type ItemType = 'feature' | 'defect' | 'debt' | 'risk';

/** An item of work where its team keeps it. */
export interface TrackedItem {
  /** In the product's keys. */
  readonly key: string;
  /** As the text of a change names it: `PAY-12`, or words that close an issue. */
  readonly name: string;
  move(by: Person, status: string): void;
  done(by: Person): void;
  flag(by: Person, flagged: boolean): void;
  /** Waits for another of the same tracker. */
  waitFor(by: Person, other: TrackedItem): void;
}

const JIRA_TYPES = {
  feature: 'Story',
  defect: 'Bug',
  debt: 'Tech Debt',
  risk: 'Risk',
} as const;
const LABELS = {
  feature: 'enhancement',
  defect: 'bug',
  debt: 'tech debt',
  risk: 'security',
} as const;

/** Creates an item in Backlog of the team's tracker. */
export function createItem(
  world: World,
  component: Component,
  by: Person,
  item: { readonly title: string; readonly type: ItemType },
): TrackedItem {
  return component.jiraProject
    ? inJira(world, component, by, item)
    : inGithub(world, component, by, item);
}

function inJira(
  { tools: { jira }, simulation: { now } }: World,
  { jiraProject, jiraComponent }: Component,
  by: Person,
  { title, type }: { readonly title: string; readonly type: ItemType },
): TrackedItem {
  const name = jira.create(now(), by, {
    project: jiraProject!,
    summary: title,
    type: JIRA_TYPES[type],
    components: jiraComponent ? [jiraComponent] : [],
  });
  return {
    key: `jira:${JIRA_HOST}/${name}`,
    name,
    move: (who, status) => jira.move(now(), who, name, status),
    done: who => jira.move(now(), who, name, 'Done'),
    flag: (who, flagged) => jira.flag(now(), who, name, flagged),
    waitFor: (who, other) => jira.block(now(), who, name, other.name),
  };
}

function inGithub(
  { company, tools: { github }, simulation: { now } }: World,
  component: Component,
  by: Person,
  { title, type }: { readonly title: string; readonly type: ItemType },
): TrackedItem {
  // Issues of what lies in the shared repository are kept where the team is alone.
  const { repository: slug } = component.folder
    ? company.components.find(
        ({ team, folder }) => team === component.team && !folder,
      )!
    : component;
  const number = github.openIssue(now(), by, slug, {
    title,
    labels: [LABELS[type]],
  });
  let status: string | undefined;
  const label = (who: Person, text: string, added: boolean) =>
    github.label(now(), who, slug, number, text, added);
  return {
    key: `github:${slug}#${number}`,
    name: slug === component.repository ? `#${number}` : `${slug}#${number}`,
    move(who, next) {
      if (status) {
        label(who, status, false);
      }
      status = `status: ${next.toLowerCase()}`;
      label(who, status, true);
    },
    done: who => github.closeIssue(now(), who, slug, number),
    flag: (who, flagged) => label(who, 'blocked', flagged),
    waitFor: who => label(who, 'blocked', true),
  };
}
