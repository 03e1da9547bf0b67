import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { backfillJenkins } from './backfill/backfillJenkins';
import { JOB_ANNOTATIONS } from './naming/selectorsOfJob';
import { JenkinsOptions } from './options/JenkinsOptions';
import { readJenkinsOptions } from './options/readJenkinsOptions';
import { translateJenkins } from './translate/translateJenkins';
import { jenkinsWebhook } from './webhook/jenkinsWebhook';

const VERSION = 3;
const BUILDS_PER_PAGE = 50;

/**
 * The connector for Jenkins.
 *
 * @param options - `buildsPerPage` is what one request asks for and one page
 * holds (default 50); `waitsMs` are the waits between attempts of a request,
 * `timeoutMs` is how long an answer is waited for
 *
 * @public
 */
export function createJenkinsConnector(
  options: {
    readonly buildsPerPage?: number;
    readonly waitsMs?: readonly number[];
    readonly timeoutMs?: number;
  } = {},
): Connector<JenkinsOptions> {
  return {
    id: 'jenkins',
    version: VERSION,
    title: 'Jenkins',
    annotations: JOB_ANNOTATIONS,
    readOptions: readJenkinsOptions,
    translate: translateJenkins,
    backfill: (scope, cursor, context) =>
      backfillJenkins(scope, cursor, context, {
        version: VERSION,
        buildsPerPage: options.buildsPerPage ?? BUILDS_PER_PAGE,
        client: {
          ...(options.waitsMs && { waitsMs: options.waitsMs }),
          ...(options.timeoutMs && { timeoutMs: options.timeoutMs }),
        },
      }),
    webhook: jenkinsWebhook,
  };
}
