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

/** The connectors of the chain, in a portal without integrations. */
export const CHAIN_CONNECTORS: readonly Connector<any>[] = [
  createJiraConnector({ waitsMs: [] }),
  createGithubConnector({
    access: { apiBaseUrl: () => undefined, token: async () => undefined },
    waitsMs: [],
  }),
  createPagerDutyConnector({ waitsMs: [] }),
];

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
