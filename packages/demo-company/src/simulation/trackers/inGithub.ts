import { Component } from '../../company/Company';
import { Person } from '../../tools/PlayedTool';
import { NewItem, TrackedItem } from '../TrackedItem';
import { World } from '../World';

const LABELS = {
  feature: 'enhancement',
  defect: 'bug',
  debt: 'tech debt',
  risk: 'security',
} as const;

/** An issue of GitHub, whose labels say where it stands. */
export function inGithub(
  { company, tools: { github }, simulation: { now } }: World,
  component: Component,
  by: Person,
  { title, type }: NewItem,
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
    key: `github:github.com/${slug}#${number}`,
    name: slug === component.repository ? `#${number}` : `${slug}#${number}`,
    closedByMerge: true,
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
