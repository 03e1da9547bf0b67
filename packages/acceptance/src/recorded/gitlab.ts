import { join } from 'node:path';
import { createGitlabConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-gitlab';
import { serveGitlab } from '../conformance/gitlab/playGitlab';
import {
  asLists,
  readRecorded,
  recordedProject,
} from '../conformance/gitlab/recordedGitlab';
import { readBackfill } from './readBackfill';
import { readDeliveries } from './readDeliveries';
import { RecordedTool } from './RecordedTool';

const PATH = 'gitlab-data/snowflake_spend';
const ID = 12345678;
const LISTS = ['issues', 'merge_requests', 'pipeline', 'deployments'];
const connector = createGitlabConnector({ waitsMs: [] });

/** A project as DevLake recorded it, and deliveries as go-scm did. */
export const gitlab: RecordedTool = {
  connector,
  source: { id: 'gitlab', connector: 'gitlab', host: 'gitlab.com' },
  async read(data) {
    const folder = join(data, 'devlake_json/gitlab');
    const recorded = await Promise.all(
      LISTS.map(name => readRecorded(folder, name)),
    );
    const server = await serveGitlab({
      [`projects/${PATH}`]: recordedProject(ID, PATH),
      ...asLists(...recorded),
    });
    return {
      backfill: await readBackfill(connector, server, {
        host: 'gitlab.com',
        options: { apiBaseUrl: `${server.url}/api/v4`, projects: [PATH] },
      }),
      webhook: await readDeliveries(
        connector,
        join(data, 'webhooks/go-scm-drone/gitlab/testdata/webhooks'),
      ),
    };
  },
};
