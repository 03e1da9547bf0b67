import { join } from 'node:path';
import { createGithubConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-github';
import { EVENTS } from '../conformance/github/carriedGoScm';
import {
  playRecordedGithub,
  SLUG,
} from '../conformance/github/playRecordedGithub';
import { readRecordedGithub } from '../conformance/github/recordedGithub';
import { readBackfill } from './readBackfill';
import { readDeliveries } from './readDeliveries';
import { RecordedTool } from './RecordedTool';

const connector = createGithubConnector({
  access: { apiBaseUrl: () => undefined, token: async () => undefined },
});

/** A repository as DevLake recorded it, and deliveries as go-scm did. */
export const github: RecordedTool = {
  connector,
  source: { id: 'github', connector: 'github', host: 'github.com' },
  async read(data) {
    const server = await playRecordedGithub(
      await readRecordedGithub(join(data, 'devlake_json/github')),
    );
    return {
      backfill: await readBackfill(connector, server, {
        options: {
          apiBaseUrl: server.url,
          repositories: [SLUG],
          jobDays: 100_000,
          graphql: false,
        },
      }),
      webhook: await readDeliveries(
        connector,
        join(data, 'webhooks/go-scm-drone/github/testdata/webhooks'),
        file => ({
          'x-github-event':
            EVENTS.find(([start]) => file.startsWith(start))?.[1] ?? '',
        }),
      ),
    };
  },
};
