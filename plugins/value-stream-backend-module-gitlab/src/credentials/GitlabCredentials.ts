import { RootConfigService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';

/**
 * What `integrations` in configuration know of GitLab hosts.
 *
 * @public
 */
export interface GitlabCredentials {
  /** Whether a GitLab is configured at this host. */
  knows(host: string): boolean;
  /** Address of its REST API. */
  apiBaseUrl(host: string): string | undefined;
  token(host: string): string | undefined;
}

/**
 * Reads them from configuration.
 *
 * @public
 */
export function createGitlabCredentials(
  config: RootConfigService,
): GitlabCredentials {
  const { gitlab } = ScmIntegrations.fromConfig(config);
  const of = (host: string) => gitlab.byHost(host)?.config;
  return {
    knows: host => of(host) !== undefined,
    apiBaseUrl: host => of(host)?.apiBaseUrl,
    token: host => of(host)?.token,
  };
}
