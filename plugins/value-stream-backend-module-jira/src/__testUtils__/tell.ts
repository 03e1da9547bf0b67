import {
  ConnectorPayload,
  Origin,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { createJiraConnector } from '../createJiraConnector';

/** Translates a payload of the invented Jira. */
export function tell(
  payload: ConnectorPayload,
  options: object = {},
  origin: Origin = 'backfill',
): Translation {
  const connector = createJiraConnector();
  return connector.translate(payload, {
    source: { id: 'jira', connector: 'jira', host: 'acme.atlassian.net' },
    options: connector.readOptions(options),
    origin,
    receivedAt: Date.UTC(2024, 5, 1),
    hashActor: identity => `hash of ${identity}`,
  });
}

/** `verb at: attributes` of the activities, in order of time. */
export function storyOf({ activities }: Translation): string[] {
  return [...activities]
    .sort((a, b) => a.occurredAt - b.occurredAt)
    .map(
      ({ verb, occurredAt, attributes }) =>
        `${verb} ${new Date(occurredAt).toISOString()} ${JSON.stringify(
          attributes,
        )}`,
    );
}
