export const GITLAB = 'https://gitlab.example.com';
export const USER = {
  id: 1,
  username: 'someone',
  name: 'Someone',
  state: 'active',
  avatar_url: `${GITLAB}/uploads/-/system/user/avatar/1/avatar.png`,
  web_url: `${GITLAB}/someone`,
};

export function pageOf(project: number): string {
  return `${GITLAB}/shop/api-${project}`;
}

export function projectOf(project: number) {
  return {
    id: project,
    path_with_namespace: `shop/api-${project}`,
    web_url: pageOf(project),
    default_branch: 'main',
    namespace: { id: 9, kind: 'group', full_path: 'shop' },
  };
}
