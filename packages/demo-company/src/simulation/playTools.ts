import { Company } from '../company/Company';
import { argocdApplication, jenkinsFolder } from '../company/toolNames';
import { playArgocd } from '../tools/argocd/playArgocd';
import { playCdEvents } from '../tools/cdevents/playCdEvents';
import { playGithub } from '../tools/github/playGithub';
import { playGitlab } from '../tools/gitlab/playGitlab';
import { playJenkins } from '../tools/jenkins/playJenkins';
import { JiraStatus } from '../tools/jira/PlayedJira';
import { playJira } from '../tools/jira/playJira';
import { playPagerDuty } from '../tools/pagerduty/playPagerDuty';
import { Deliver, Instant } from '../tools/PlayedTool';
import { CompanyTools } from './World';

const STATUSES: readonly JiraStatus[] = [
  { name: 'Backlog', category: 'new' },
  { name: 'Analysis', category: 'indeterminate' },
  { name: 'Ready', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'Waiting for test', category: 'indeterminate' },
  { name: 'Testing', category: 'indeterminate' },
  { name: 'Waiting for board', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
];

/**
 * The company's tools before anything has happened in them.
 *
 * @param deliverOf - asked for each delivery; undefined where nobody takes it
 */
export function playTools(
  { components }: Company,
  begin: Instant,
  deliverOf: (tool: keyof CompanyTools) => Deliver | undefined,
): CompanyTools {
  const projects = new Set(
    components.flatMap(({ jiraProject }) => jiraProject ?? []),
  );
  const of = (...chains: readonly string[]) =>
    components.filter(({ chain }) => chains.includes(chain));
  const repositories = (those: Company['components']) => [
    ...new Set(those.map(({ repository }) => repository)),
  ];
  return {
    jira: playJira({
      projects: new Map([...projects].map(key => [key, STATUSES])),
      get deliver() {
        return deliverOf('jira');
      },
    }),
    github: playGithub({
      slugs: repositories(
        of('github', 'jira-github', 'jira-argocd', 'jira-jenkins'),
      ),
      get deliver() {
        return deliverOf('github');
      },
    }),
    gitlab: playGitlab({
      paths: repositories(of('gitlab')),
      get deliver() {
        return deliverOf('gitlab');
      },
    }),
    jenkins: playJenkins({
      jobs: of('jira-jenkins').flatMap(component => [
        `${jenkinsFolder(component)}/build`,
        `${jenkinsFolder(component)}/deploy`,
      ]),
      get deliver() {
        return deliverOf('jenkins');
      },
    }),
    argocd: playArgocd({
      applications: new Map(
        of('jira-argocd').map(component => [
          argocdApplication(component),
          `https://github.com/${component.repository}.git`,
        ]),
      ),
      createdAt: begin,
      get deliver() {
        return deliverOf('argocd');
      },
    }),
    cdevents: playCdEvents({
      get deliver() {
        return deliverOf('cdevents');
      },
    }),
    pagerduty: playPagerDuty({
      services: new Map(
        components.map(({ pagerDutyService, title }) => [
          pagerDutyService,
          title,
        ]),
      ),
      get deliver() {
        return deliverOf('pagerduty');
      },
    }),
  };
}
