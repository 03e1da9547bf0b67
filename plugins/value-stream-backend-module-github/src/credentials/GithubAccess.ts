import { RootConfigService } from '@backstage/backend-plugin-api';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';

/**
 * How a host of GitHub is reached, out of the portal's own integrations.
 *
 * @public
 */
export interface GithubAccess {
  /** Base of the host's REST API where the integration names one. */
  apiBaseUrl(host: string): string | undefined;
  /** An app's token for the owner, or the host's token; undefined where none is configured. */
  token(repositoryUrl: string): Promise<string | undefined>;
}

/**
 * Reads `integrations.github` of the configuration. An app's token is made for
 * each owner and kept as long as it lasts.
 *
 * @public
 */
export function createGithubAccess(config: RootConfigService): GithubAccess {
  const integrations = ScmIntegrations.fromConfig(config);
  const provider =
    DefaultGithubCredentialsProvider.fromIntegrations(integrations);
  return {
    apiBaseUrl: host => integrations.github.byHost(host)?.config.apiBaseUrl,
    token: async url =>
      integrations.github.byUrl(url)
        ? (await provider.getCredentials({ url })).token
        : undefined,
  };
}
