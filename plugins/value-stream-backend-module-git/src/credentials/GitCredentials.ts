import { Config } from '@backstage/config';
import {
  DefaultAzureDevOpsCredentialsProvider,
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';

/**
 * Credentials for cloning, out of the portal's own integrations.
 *
 * @public
 */
export interface GitCredentials {
  /** Whether an integration is configured for the host of this URL. */
  knows(url: string): boolean;
  /** The value of an `Authorization` header; undefined where none is configured. */
  authorization(url: string): Promise<string | undefined>;
}

/** Reads `integrations` of the configuration. Nobody is asked for anything. */
export function createGitCredentials(config: Config): GitCredentials {
  const integrations = ScmIntegrations.fromConfig(config);
  const github =
    DefaultGithubCredentialsProvider.fromIntegrations(integrations);
  const azure =
    DefaultAzureDevOpsCredentialsProvider.fromIntegrations(integrations);
  return {
    knows: url => integrations.byUrl(url) !== undefined,
    authorization: async url => {
      switch (integrations.byUrl(url)?.type) {
        case 'github':
          return basic(
            'x-access-token',
            (await github.getCredentials({ url })).token,
          );
        case 'gitlab':
          return basic('oauth2', integrations.gitlab.byUrl(url)?.config.token);
        case 'azure': {
          const found = await azure.getCredentials({ url });
          return found?.type === 'bearer'
            ? `Bearer ${found.token}`
            : basic('pat', found?.token);
        }
        case 'bitbucketCloud': {
          const cloud = integrations.bitbucketCloud.byUrl(url)?.config;
          return basic(
            cloud?.username ?? 'x-token-auth',
            cloud?.appPassword ?? cloud?.token,
          );
        }
        case 'bitbucketServer': {
          const server = integrations.bitbucketServer.byUrl(url)?.config;
          return server?.token
            ? `Bearer ${server.token}`
            : basic(server?.username ?? '', server?.password);
        }
        case 'gitea': {
          const gitea = integrations.gitea.byUrl(url)?.config;
          return basic(gitea?.username ?? 'token', gitea?.password);
        }
        default:
          return undefined;
      }
    },
  };
}

function basic(user: string, secret: string | undefined): string | undefined {
  return secret
    ? `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`
    : undefined;
}
