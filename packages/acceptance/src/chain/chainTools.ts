import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { createGithubConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-github';
import { createJiraConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-jira';
import { createPagerDutyConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-pagerduty';
import { declareStream } from '../pipeline/declareStream';
import { OpenPipelineOptions } from '../pipeline/openPipeline';
import { REPOSITORY, SERVICE } from './chainStory';

export const COMPONENT = 'component:default/payments';
export const STREAM = 'valuestream:default/payments';
export const ITEM = 'jira:acme.atlassian.net/PAY-1';

/**
 * The connectors of the chain, as a portal would have them.
 *
 * @param addressOf - where each tool is played
 */
export function chainConnectors(
  addressOf: (tool: string) => string,
): readonly Connector<any>[] {
  return [
    createJiraConnector({ waitsMs: [] }),
    createGithubConnector({
      access: {
        apiBaseUrl: () => addressOf('github'),
        token: async () => 'token',
      },
      waitsMs: [],
    }),
    createPagerDutyConnector({ waitsMs: [] }),
  ];
}

/** Their sources as configured. */
export function chainSources(
  addressOf: (tool: string) => string,
): readonly object[] {
  return [
    {
      id: 'jira',
      connector: 'jira',
      host: 'acme.atlassian.net',
      options: { baseUrl: addressOf('jira') },
      credentials: { email: 'reader@company.example', token: 'token' },
    },
    { id: 'github', connector: 'github', host: 'github.com' },
    {
      id: 'pagerduty',
      connector: 'pagerduty',
      options: { apiUrl: addressOf('pagerduty') },
      credentials: { token: 'token' },
    },
  ];
}

/** One component with the annotations that portals carry, in one stream. */
export const CHAIN_CATALOG: Pick<OpenPipelineOptions, 'entities' | 'streams'> =
  {
    entities: [
      {
        ref: COMPONENT,
        kind: 'component',
        title: 'Payments',
        annotations: {
          'jira/project-key': 'PAY',
          'github.com/project-slug': REPOSITORY,
          'pagerduty.com/service-id': SERVICE,
        },
        partOf: [],
      },
    ],
    streams: [{ definition: declareStream('payments'), members: [COMPONENT] }],
  };
