import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { backfillArgocd } from './backfill/backfillArgocd';
import { ArgocdOptions } from './options/ArgocdOptions';
import { readArgocdOptions } from './options/readArgocdOptions';
import { ARGOCD_ANNOTATIONS } from './selection/EntityQuery';
import { translateArgocd } from './translate/translateArgocd';
import { argocdWebhook } from './webhook/argocdWebhook';

const VERSION = 2;
const APPLICATIONS_PER_PAGE = 100;
const WATCH = { gatherMs: 1_000, heartbeatMs: 30_000 };
const RECONNECT_MS = [1_000, 5_000, 30_000, 60_000];

/**
 * The connector for Argo CD.
 *
 * @param options - `applicationsPerPage` is how many one page holds (default
 * 100); `waitsMs` are the waits between attempts of a request, `timeoutMs` is
 * how long an answer is waited for; `watch` says how changes are gathered, and
 * `reconnectMs` the waits before a broken stream is opened again
 *
 * @public
 */
export function createArgocdConnector(
  options: {
    readonly applicationsPerPage?: number;
    readonly waitsMs?: readonly number[];
    readonly timeoutMs?: number;
    readonly watch?: {
      readonly gatherMs: number;
      readonly heartbeatMs: number;
    };
    readonly reconnectMs?: readonly number[];
  } = {},
): Connector<ArgocdOptions> {
  return {
    id: 'argocd',
    version: VERSION,
    title: 'Argo CD',
    annotations: ARGOCD_ANNOTATIONS,
    readOptions: readArgocdOptions,
    translate: translateArgocd,
    backfill: (scope, cursor, context) =>
      backfillArgocd(scope, cursor, context, {
        version: VERSION,
        applicationsPerPage:
          options.applicationsPerPage ?? APPLICATIONS_PER_PAGE,
        watch: options.watch ?? WATCH,
        reconnectMs: options.reconnectMs ?? RECONNECT_MS,
        client: {
          ...(options.waitsMs && { waitsMs: options.waitsMs }),
          ...(options.timeoutMs && { timeoutMs: options.timeoutMs }),
        },
      }),
    webhook: argocdWebhook,
  };
}
