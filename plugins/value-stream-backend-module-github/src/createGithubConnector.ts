import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { backfillGithub } from './backfill/backfillGithub';
import { GithubAccess } from './credentials/GithubAccess';
import { GithubOptions } from './options/GithubOptions';
import { readGithubOptions } from './options/readGithubOptions';
import { translateGithub } from './translate/translateGithub';
import { githubWebhook } from './webhook/githubWebhook';

const VERSION = 2;

/**
 * The connector for GitHub.com and GitHub Enterprise.
 *
 * @public
 */
export function createGithubConnector(options: {
  /** Addresses and credentials out of the portal's integrations. */
  readonly access: GithubAccess;
  /** Waits between attempts, in ms; default 1 s, 4 s, 16 s. */
  readonly waitsMs?: readonly number[];
  /** Longest time that one answer may take, in ms; default 60,000. */
  readonly timeoutMs?: number;
}): Connector<GithubOptions> {
  return {
    id: 'github',
    version: VERSION,
    title: 'GitHub',
    annotations: ['github.com/project-slug', 'backstage.io/source-location'],
    readOptions: readGithubOptions,
    translate: translateGithub,
    backfill: (scope, cursor, context) =>
      backfillGithub(scope, cursor, context, options),
    webhook: githubWebhook,
  };
}
