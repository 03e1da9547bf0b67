import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { backfillGitlab } from './backfill/backfillGitlab';
import { ANNOTATIONS } from './backfill/selectProjects';
import { GitlabOptions } from './options/GitlabOptions';
import { readGitlabOptions } from './options/readGitlabOptions';
import { translateGitlab } from './translate/translateGitlab';
import { readGitlabHook } from './webhook/readGitlabHook';
import { verifyGitlabHook } from './webhook/verifyGitlabHook';
import { GitlabConnectorSettings } from './GitlabConnectorSettings';

const VERSION = 2;

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
