import { join } from 'node:path';
import { SetResult } from '../SetResult';
import { checkIncidents } from './checkIncidents';
import { checkSignatures } from './checkSignatures';
import { checkWebhooks } from './checkWebhooks';

/** Every recorded and documented input of PagerDuty. */
export async function checkPagerDuty(
  data: string,
): Promise<readonly SetResult[]> {
  return [
    ...(await checkIncidents(join(data, 'devlake_json', 'pagerduty'))),
    ...(await checkWebhooks(join(data, 'webhooks', 'pagerduty-docs'))),
    await checkSignatures(join(data, 'webhooks', 'signatures', 'vectors.json')),
  ];
}
