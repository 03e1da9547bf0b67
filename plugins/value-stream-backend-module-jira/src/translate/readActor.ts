import { TranslateContext } from '@value-stream/backstage-plugin-value-stream-node';
import { JiraOptions } from '../options/JiraOptions';
import { JsonObject, optionalText } from './JsonFields';

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
  user: JsonObject | undefined,
  context: Pick<TranslateContext<JiraOptions>, 'hashActor' | 'options'>,
): Actor | undefined {
  if (!user) {
    return undefined;
  }
  const account = optionalText(user, 'accountId', LIMIT);
  const key = optionalText(user, 'key', LIMIT);
  const name = optionalText(user, 'name', LIMIT);
  const identity = account ?? key ?? name;
  if (identity === undefined) {
    return undefined;
  }
  const { bots } = context.options;
  const bot =
    optionalText(user, 'accountType', 40) === 'app' ||
    [account, key, name].some(
      id =>
        id !== undefined &&
        (MACHINES.test(id) || bots.includes(id.toLowerCase())),
    );
  return { actor: context.hashActor(identity), ...(bot && { bot }) };
}
