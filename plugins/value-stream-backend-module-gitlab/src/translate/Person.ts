import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabContext } from './GitlabContext';

/** Who acted: as a hash, and whether it is a machine. */
export interface Person {
  readonly actor: string;
  readonly bot: boolean;
}

const BOT =
  /\[bot\]|^(?:project|group)_\d+_bot|^service_account_|(?:^|[-_.])bot$|^(?:ghost|gitlab-bot|alert-bot|support-bot|renovate|dependabot)\b/;

/** The user in a field; undefined where there is none or it has no login. */
export function readPerson(
  fields: Fields,
  name: string,
  context: GitlabContext,
): Person | undefined {
  const user = fields.object(name);
  const login = user?.text('username', 255);
  return login === undefined
    ? undefined
    : personOf(login, user!.flag('bot'), context);
}

/** The author of what a delivery is about: it names the author by number, and by login only who acted. */
export function authorOfHook(
  attributes: Fields,
  body: Fields,
  person: Person | undefined,
): Person | undefined {
  const id = body.object('user')?.whole('id', 1);
  const same =
    id === undefined
      ? attributes.text('action', 40) === 'open'
      : attributes.number('author_id') === id;
  return same ? person : undefined;
}

export function personOf(
  login: string,
  marked: boolean | undefined,
  context: GitlabContext,
): Person {
  const lower = login.toLowerCase();
  return {
    actor: context.hashActor(lower),
    bot:
      marked === true ||
      BOT.test(lower) ||
      context.options.bots.includes(lower),
  };
}

const FORGE = new Set(['noreply@github.com', 'noreply@gitlab.com']);
const NO_REPLY = /^(?:\d+[+-])?([^@]+)@users\.noreply\.[^@]+$/;

/** The person behind an address in a commit; a forge that committed in someone's name is nobody. */
export function personOfAddress(
  address: string | undefined,
  context: GitlabContext,
): Person | undefined {
  const lower = address?.trim().toLowerCase();
  // An address that is kept private comes without an @.
  if (!lower?.includes('@') || FORGE.has(lower)) {
    return undefined;
  }
  const identity = NO_REPLY.exec(lower)?.[1] ?? lower;
  const login = identity.split('@', 1)[0];
  return {
    actor: context.hashActor(identity),
    bot: BOT.test(login) || context.options.bots.includes(login),
  };
}
