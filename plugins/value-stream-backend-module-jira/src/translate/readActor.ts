import {
  Fields,
  TranslateContext,
} from '@value-stream/backstage-plugin-value-stream-node';
import { JiraOptions } from '../options/JiraOptions';

const LIMIT = 300;
const MACHINES = /\[bot\]$/i;

/** Who acted, as a hash. */
export interface Actor {
  readonly actor: string;
  /** True where it is a machine; absent else. */
  readonly bot?: true;
}

/**
 * Reads a user of Jira. Cloud tells people by account id, Server and Data
 * Center by key, which outlives a rename, else by name.
 */
export function readActor(
  user: Fields | undefined,
  context: Pick<TranslateContext<JiraOptions>, 'hashActor' | 'options'>,
): Actor | undefined {
  if (!user) {
    return undefined;
  }
  const account = user.text('accountId', LIMIT);
  const key = user.text('key', LIMIT);
  const name = user.text('name', LIMIT);
  const identity = account ?? key ?? name;
  if (identity === undefined) {
    return undefined;
  }
  const { bots } = context.options;
  const bot =
    user.text('accountType', 40) === 'app' ||
    [account, key, name].some(
      id =>
        id !== undefined &&
        (MACHINES.test(id) || bots.includes(id.toLowerCase())),
    );
  return { actor: context.hashActor(identity), ...(bot && { bot }) };
}
