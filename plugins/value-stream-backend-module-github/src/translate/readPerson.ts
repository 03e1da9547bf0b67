import { Fields } from '@value-stream/backstage-plugin-value-stream-node';

/** Who acted, as far as it leaves the connector. */
export interface Person {
  /** Keyed hash of the login. */
  readonly actor?: string;
  readonly bot: boolean;
}

export const NOBODY: Person = { bot: false };

/** Under these GitHub acts in someone's name, or for an account that is gone. */
const NO_ONE = new Set(['web-flow', 'ghost']);
const BOT =
  /\[bot\]$|^(?:dependabot|renovate|github-actions|greenkeeper|snyk-bot|semantic-release-bot)\b/i;

/** A user of GitHub; nobody where there is none. */
export function readPerson(
  body: Fields,
  name: string,
  hashActor: (identity: string) => string,
): Person {
  const user = body.object(name);
  const login = user?.text('login', 200);
  return user && login
    ? personOf(login, user.text('type', 50), hashActor)
    : NOBODY;
}

function personOf(
  login: string,
  type: string | undefined,
  hashActor: (identity: string) => string,
): Person {
  const lower = login.toLowerCase();
  return NO_ONE.has(lower)
    ? NOBODY
    : { actor: hashActor(lower), bot: type === 'Bot' || BOT.test(login) };
}

const NO_REPLY = /^(?:\d+\+)?([^@]+)@users\.noreply\.[^@]+$/i;

/**
 * The author or committer of a commit: the login where GitHub knows it, else
 * the one in the address, else the address.
 */
export function readSignature(
  signature: Fields | undefined,
  login: string | undefined,
  hashActor: (identity: string) => string,
): Person {
  const name = signature?.cutText('name', 200);
  const address = signature?.cutText('email', 320)?.trim().toLowerCase();
  if (login) {
    return personOf(login, undefined, hashActor);
  }
  if (!address || address === 'noreply@github.com') {
    return NOBODY;
  }
  const person = personOf(
    NO_REPLY.exec(address)?.[1] ?? address,
    undefined,
    hashActor,
  );
  return { ...person, bot: person.bot || BOT.test(name ?? '') };
}
