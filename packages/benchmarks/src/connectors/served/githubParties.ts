export const GITHUB = 'https://github.com';
export const API = 'https://api.github.com';

export const USER = {
  login: 'someone',
  id: 1,
  node_id: 'MDQ6VXNlcjE=',
  type: 'User',
  site_admin: false,
  ...Object.fromEntries(
    [
      'avatar',
      'html',
      'followers',
      'following',
      'gists',
      'starred',
      'subscriptions',
      'organizations',
      'repos',
      'events',
      'received_events',
    ].map(name => [`${name}_url`, `${API}/users/someone/${name}`]),
  ),
};
const REPOSITORY_ADDRESSES =
  'archive assignees blobs branches collaborators comments commits compare contents contributors deployments downloads events forks git_commits git_refs git_tags hooks issue_comment issue_events issues keys labels languages merges milestones notifications pulls releases stargazers statuses subscribers subscription tags teams trees clone git ssh svn'.split(
    ' ',
  );

/** With the addresses that GitHub sends along, as pages of pull requests are large by them. */
export function repositoryOf(slug: string) {
  return {
    id: 1,
    full_name: slug,
    html_url: `${GITHUB}/${slug}`,
    default_branch: 'main',
    description: 'Prices and orders',
    owner: USER,
    ...Object.fromEntries(
      REPOSITORY_ADDRESSES.map(name => [
        `${name}_url`,
        `${API}/repos/${slug}/${name}{/more}`,
      ]),
    ),
  };
}
