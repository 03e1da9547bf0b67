import {
  Connector,
  ConnectorPayload,
} from '@value-stream/backstage-plugin-value-stream-node';
import * as argocd from '../../../benchmarks/src/connectors/argocd';
import * as cdevents from '../../../benchmarks/src/connectors/cdevents';
import * as gitlab from '../../../benchmarks/src/connectors/gitlab';
import * as jenkins from '../../../benchmarks/src/connectors/jenkins';
import { Arrival } from './arrivals';

/** As many of each tool: each order of arrival takes all of them in anew. */
const OF_EACH = 16;

/** A tool that takes no part in the story, with invented payloads of its own. */
export interface OtherTool {
  readonly connector: Connector<any>;
  readonly source: object;
  readonly arrivals: readonly Arrival[];
}

/** Tools beside those of the chain; every second payload comes by webhook. */
export const OTHER_TOOLS: readonly OtherTool[] = [
  otherTool(jenkins, {
    baseUrl: 'https://ci.example.com',
    deployments: [{ stage: 'Deploy to (\\w+)', environment: '$1' }],
  }),
  otherTool(argocd, { baseUrl: 'https://argocd.example.com' }),
  otherTool(gitlab, {}),
  otherTool(cdevents, {}),
];

function otherTool(
  {
    name,
    connector,
    payloads,
  }: {
    readonly name: string;
    readonly connector: Connector<any>;
    payloads(): ConnectorPayload[];
  },
  options: object,
): OtherTool {
  return {
    connector,
    source: { id: name, connector: name, options },
    arrivals: payloads()
      .slice(0, OF_EACH)
      .map((payload, place) => ({
        source: name,
        origin: place % 2 ? 'webhook' : 'backfill',
        payload,
      })),
  };
}
