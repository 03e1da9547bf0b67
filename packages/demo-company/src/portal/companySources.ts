import { Company, ToolChain } from '../company/Company';
import { argocdApplication, jenkinsFolder } from '../company/toolNames';
import { ARGOCD_HOST } from '../tools/argocd/playArgocd';
import { GITLAB_HOST } from '../tools/gitlab/GitlabProject';
import { JENKINS_HOST } from '../tools/jenkins/playJenkins';
import { JIRA_HOST } from '../simulation/World';

/** Secrets by which the played tools sign what they deliver, by source. */
export type WebhookSecrets = Readonly<Record<string, string>>;

/** Id of a tool's source in the portal. */
export const SOURCE_IDS = {
  jira: 'company-jira',
  github: 'company-github',
  gitlab: 'company-gitlab',
  jenkins: 'company-jenkins',
  argocd: 'company-argocd',
  cdevents: 'company-cdevents',
  pagerduty: 'company-pagerduty',
} as const;

/**
 * The company's tools as sources of the portal. They name what is to be read,
 * so that reading begins before the catalog is processed.
 *
 * @param addressOf - where each tool is played
 * @param secretOf - what a source's deliveries are signed with
 */
export function companySources(
  { components }: Company,
  addressOf: (tool: string) => string,
  secretOf: (sourceId: string) => string,
): readonly object[] {
  const source = (
    tool: keyof typeof SOURCE_IDS,
    more: { readonly credentials?: object; readonly options: object },
  ) => ({
    id: SOURCE_IDS[tool],
    connector: tool,
    schedule: {
      frequency: { minutes: 5 },
      timeout: { minutes: 30 },
      initialDelay: { seconds: 3 },
    },
    secrets: [secretOf(SOURCE_IDS[tool])],
    ...more,
  });
  const of = (chain: ToolChain) =>
    components.filter(component => component.chain === chain);
  return [
    {
      ...source('jira', {
        credentials: { email: 'reader@company.example', token: 'token' },
        options: {
          baseUrl: addressOf('jira'),
          projects: distinct(
            components.flatMap(({ jiraProject }) => jiraProject ?? []),
          ),
          types: { 'Tech Debt': 'debt', Risk: 'risk' },
        },
      }),
      host: JIRA_HOST,
    },
    {
      ...source('github', {
        credentials: { token: 'token' },
        // Times of single jobs say nothing that those of runs do not.
        options: {
          apiBaseUrl: addressOf('github'),
          repositories: distinct(
            components
              .filter(({ chain }) => chain !== 'gitlab' && chain !== 'cdevents')
              .map(one => one.repository),
          ),
          jobDays: 0,
        },
      }),
      host: 'github.com',
    },
    {
      ...source('gitlab', {
        credentials: { token: 'token' },
        options: {
          apiBaseUrl: `${addressOf('gitlab')}/api/v4`,
          projects: distinct(of('gitlab').map(one => one.repository)),
          statusLabels: [
            { label: 'workflow::analysis', category: 'in-progress' },
            { label: 'workflow::ready', category: 'to-do' },
            { label: 'workflow::in progress', category: 'in-progress' },
          ],
          typeLabels: {
            feature: ['type::feature'],
            defect: ['type::bug'],
            debt: ['technical debt'],
            risk: ['security'],
          },
          pageSize: 100,
        },
      }),
      host: GITLAB_HOST,
    },
    {
      ...source('jenkins', {
        credentials: { username: 'reader', token: 'token' },
        options: {
          baseUrl: addressOf('jenkins'),
          jobs: of('jira-jenkins').map(jenkinsFolder).sort(),
          deployments: [
            {
              job: '[^/]+/([^/]+)/deploy',
              environment: 'production',
              service: '$1',
            },
          ],
        },
      }),
      host: JENKINS_HOST,
    },
    {
      ...source('argocd', {
        credentials: { token: 'token' },
        options: {
          baseUrl: addressOf('argocd'),
          applications: of('jira-argocd').map(argocdApplication).sort(),
          // What happens is told by notifications.
          watchMinutes: 0,
        },
      }),
      host: ARGOCD_HOST,
    },
    {
      id: SOURCE_IDS.cdevents,
      connector: 'cdevents',
      secrets: [secretOf(SOURCE_IDS.cdevents)],
      options: {},
    },
    source('pagerduty', {
      credentials: { token: 'token' },
      options: { apiUrl: addressOf('pagerduty'), services: 'all' },
    }),
  ];
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
