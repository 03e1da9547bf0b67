import { Connector } from '@value-stream/backstage-plugin-value-stream-node';
import { backfillGit } from './backfill/backfillGit';
import { SOURCE_LOCATION } from './backfill/listRepositories';
import { GitCredentials } from './credentials/GitCredentials';
import { GitOptions } from './options/GitOptions';
import { readGitOptions } from './options/readGitOptions';
import { translateGit } from './translate/translateGit';

const VERSION = 1;
const PAGE_SIZE = 1_000;

/**
 * The connector for git repositories.
 *
 * @public
 */
export function createGitConnector(options: {
  readonly credentials: GitCredentials;
  /** Payloads per page, about; default 1,000. */
  readonly pageSize?: number;
  /** Name of the git program; default `git`. */
  readonly program?: string;
}): Connector<GitOptions> {
  return {
    id: 'git',
    version: VERSION,
    title: 'Git',
    annotations: [SOURCE_LOCATION],
    readOptions: readGitOptions,
    translate: translateGit,
    backfill: (scope, cursor, context) =>
      backfillGit(scope, cursor, context, {
        pageSize: PAGE_SIZE,
        ...options,
        version: VERSION,
      }),
  };
}
