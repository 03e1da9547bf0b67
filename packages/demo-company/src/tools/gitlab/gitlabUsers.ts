import { Json } from '../Json';
import { Person } from '../PlayedTool';

/** Users as GitLab writes them; each has a number from the first mention on. */
export interface GitlabUsers {
  /** As the API writes the author of something. */
  of(person: Person): Json;
  /** As deliveries write who acted. */
  acting(person: Person): Json;
}

export function createGitlabUsers(): GitlabUsers {
  const ids = new Map<string, number>();
  const idOf = (login: string) => {
    const id = ids.get(login) ?? 5_000 + ids.size;
    ids.set(login, id);
    return id;
  };
  return {
    of: ({ login }) => ({
      id: idOf(login),
      username: login,
      name: login,
      state: 'active',
      locked: false,
      avatar_url: null,
      web_url: `https://gitlab.com/${login}`,
    }),
    acting: ({ login }) => ({
      id: idOf(login),
      name: login,
      username: login,
      avatar_url: null,
      email: '[REDACTED]',
    }),
  };
}
