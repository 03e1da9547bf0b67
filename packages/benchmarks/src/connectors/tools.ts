import {
  Connector,
  ConnectorPayload,
} from '@value-stream/backstage-plugin-value-stream-node';

/** A connector with invented payloads of its tool that it all understands. */
export interface BenchedTool {
  readonly name: string;
  readonly connector: Connector<any>;
  readonly options: unknown;
  payloads(): ConnectorPayload[];
}

/** Tools in the order of the table. */
export const TOOLS = [
  'github',
  'gitlab',
  'jira',
  'jenkins',
  'argocd',
  'pagerduty',
  'cdevents',
] as const;

/** @throws Error where there is no such tool */
export async function loadTool(name: string): Promise<BenchedTool> {
  if (!(TOOLS as readonly string[]).includes(name)) {
    throw new Error(
      `There is no tool '${name}'; there are ${TOOLS.join(', ')}`,
    );
  }
  const module: { default?: BenchedTool } & BenchedTool = await import(
    `./${name}`
  );
  // A module compiled on the way stands under `default`.
  return module.default ?? module;
}
