import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { backfillGitlab } from './backfill/backfillGitlab';
import { ANNOTATIONS } from './backfill/selectProjects';
import { GitlabCredentials } from './credentials/GitlabCredentials';
import { GitlabOptions } from './options/GitlabOptions';
import { readGitlabOptions } from './options/readGitlabOptions';
import { translateGitlab } from './translate/translateGitlab';
import { readGitlabHook } from './webhook/readGitlabHook';
import { verifyGitlabHook } from './webhook/verifyGitlabHook';

const VERSION = 1;

/** @public */
export interface GitlabConnectorSettings {
  /** What `integrations` know; a source's own `credentials.token` goes before. */
  readonly credentials?: GitlabCredentials;
  /** Waits between attempts at one request, in ms; default 1 s, 4 s, 16 s. */
  readonly waitsMs?: readonly number[];
  /** How long one request may take, in ms; default 60,000. */
  readonly timeoutMs?: number;
}

/**
 * The connector for GitLab, as a service and self-managed.
 *
 * @public
 */
export function createGitlabConnector(
  settings: GitlabConnectorSettings = {},
): Connector<GitlabOptions> {
  return {
    id: 'gitlab',
    version: VERSION,
    title: 'GitLab',
    annotations: ANNOTATIONS,
    readOptions: readGitlabOptions,
    translate: translateGitlab,
    backfill: (scope, cursor, context) =>
      backfillGitlab(scope, cursor, context, settings),
    webhook: {
      verify: (request, secrets, _options, now) =>
        verifyGitlabHook(request, secrets, now),
      read: readGitlabHook,
    },
  };
}
