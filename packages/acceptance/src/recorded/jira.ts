import { join } from 'node:path';
import { createJiraConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-jira';
import { cloudRecording, HOST } from '../conformance/jira/devlakeRecording';
import { serveRecording } from '../conformance/jira/playRecording';
import { readBackfill } from './readBackfill';
import { readDeliveries } from './readDeliveries';
import { RecordedTool } from './RecordedTool';

const connector = createJiraConnector({ waitsMs: [] });

/** A Cloud as DevLake recorded it, and deliveries as Mattermost did. */
export const jira: RecordedTool = {
  connector,
  source: { id: 'jira', connector: 'jira', host: HOST },
  async read(data) {
    const recording = await cloudRecording(join(data, 'devlake_json/jira'));
    const server = await serveRecording(recording);
    return {
      backfill: await readBackfill(connector, server, {
        host: recording.host,
        options: {
          baseUrl: server.url,
          edition: recording.edition,
          projects: recording.projects,
          ...recording.options,
        },
      }),
      webhook: await readDeliveries(
        connector,
        join(data, 'webhooks/mattermost-jira'),
      ),
    };
  },
};
