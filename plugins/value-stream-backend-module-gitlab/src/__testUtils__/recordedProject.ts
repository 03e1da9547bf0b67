/** One invented project of an invented GitLab, and what it says of its things. */
export const PROJECT = {
  id: 42,
  path_with_namespace: 'shop/api',
  web_url: 'https://gitlab.example.com/shop/api',
  default_branch: 'main',
};
export const USERS = {
  wren: { id: 7, username: 'wren.example' },
  heron: { id: 8, username: 'heron.example' },
  bot: { id: 9, username: 'project_42_bot_x1', bot: true },
};
export const PEOPLE = [
  'wren.example',
  'heron.example',
  'project_42_bot_x1',
  'wren@example.com',
  'heron@example.com',
];
export const sha = (digit: string) => digit.repeat(40);
export const PAGE = 'https://gitlab.example.com/shop/api/-';

export function note(id: number, body: string, at: string, author: object) {
  return { id, system: true, body, created_at: at, author };
}
