import { Json } from '../Json';
import { Person } from '../PlayedTool';

/** A user as lists carry it. */
export function userOf({ login, bot }: Person): Json {
  return { login, id: numberOf(login), type: bot ? 'Bot' : 'User' };
}

/** A user as deliveries carry it. */
export function userBody({ login, id, type }: Json): Json {
  const url = `https://api.github.com/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: `U_${id}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `https://github.com/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  };
}

/** The same number for the same name. */
function numberOf(login: string): number {
  let number = 0;
  for (let i = 0; i < login.length; i += 1) {
    number = (number * 31 + login.charCodeAt(i)) % 90_000_000;
  }
  return 10_000_000 + number;
}
