import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { createArgocdConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-argocd';
import { createCdEventsConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-cdevents';
import { createGitlabConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-gitlab';
import { createJenkinsConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-jenkins';
import { CHAIN_CONNECTORS } from '../chain/chainTools';

/** A connector for each tool of the company. */
export const COMPANY_CONNECTORS: readonly Connector<any>[] = [
  ...CHAIN_CONNECTORS,
  createGitlabConnector({ waitsMs: [] }),
  createJenkinsConnector({ waitsMs: [] }),
  createArgocdConnector({ waitsMs: [] }),
  createCdEventsConnector(),
];
