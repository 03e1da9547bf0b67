import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { backfillPagerDuty } from './backfill/backfillPagerDuty';
import { INTEGRATION_KEY, SERVICE_ID } from './backfill/selectServices';
import { PagerDutyOptions } from './options/PagerDutyOptions';
import { readPagerDutyOptions } from './options/readPagerDutyOptions';
import { translatePagerDuty } from './translate/translatePagerDuty';
import { pagerDutyWebhook } from './webhook/pagerDutyWebhook';

const VERSION = 1;
const PAGE_SIZE = 25;

/**
 * The connector for PagerDuty.
 *
 * @param options - `pageSize` is incidents per page of the backfill,
 * `waitsMs` the waits between attempts to reach PagerDuty, `timeoutMs` how long
 * an answer is waited for
 *
 * @public
 */
export function createPagerDutyConnector(
  options: {
    readonly pageSize?: number;
    readonly waitsMs?: readonly number[];
    readonly timeoutMs?: number;
  } = {},
): Connector<PagerDutyOptions> {
  return {
    id: 'pagerduty',
    version: VERSION,
    title: 'PagerDuty',
    annotations: [SERVICE_ID, INTEGRATION_KEY],
    readOptions: readPagerDutyOptions,
    translate: translatePagerDuty,
    backfill: (scope, cursor, context) =>
      backfillPagerDuty(scope, cursor, context, {
        pageSize: options.pageSize ?? PAGE_SIZE,
        client: {
          ...(options.waitsMs && { waitsMs: options.waitsMs }),
          ...(options.timeoutMs && { timeoutMs: options.timeoutMs }),
        },
      }),
    webhook: pagerDutyWebhook,
  };
}
