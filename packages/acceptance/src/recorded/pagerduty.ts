import { join } from 'node:path';
import { createPagerDutyConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-pagerduty';
import { playRecorded } from '../conformance/pagerduty/playRecorded';
import { readRecorded } from '../conformance/pagerduty/readRecorded';
import { readBackfill } from './readBackfill';
import { readDeliveries } from './readDeliveries';
import { RecordedTool } from './RecordedTool';

const DAY_MS = 86_400_000;
const connector = createPagerDutyConnector({ waitsMs: [] });

/** An account as DevLake recorded it, and the deliveries that PagerDuty documents. */
export const pagerduty: RecordedTool = {
  connector,
  source: { id: 'pagerduty', connector: 'pagerduty' },
  async read(data) {
    const incidents = await readRecorded(
      join(data, 'devlake_json/pagerduty/raw'),
    );
    const first = Math.min(
      ...incidents.map(({ created_at: at }) => Date.parse(at)),
    );
    const server = await playRecorded(incidents);
    const documents = join(data, 'webhooks/pagerduty-docs');
    return {
      backfill: await readBackfill(connector, server, {
        options: {
          apiUrl: server.url,
          services: 'all',
          days: Math.ceil((Date.now() - first) / DAY_MS) + 1,
        },
      }),
      webhook: [
        ...(await readDeliveries(connector, join(documents, 'v2'))),
        ...(await readDeliveries(connector, join(documents, 'v3'))),
      ],
    };
  },
};
