import { GithubAccess } from '../credentials/GithubAccess';

/** A portal without integrations for GitHub. */
export const noAccess: GithubAccess = {
  apiBaseUrl: () => undefined,
  token: async () => undefined,
};
