const BOT =
  /\[bot\]|^(?:dependabot|renovate|github-actions|greenkeeper|snyk-bot|semantic-release-bot)\b/i;
const FORGE = new Set(['noreply@github.com', 'noreply@gitlab.com']);
const NO_REPLY = /^(?:\d+[+-])?([^@]+)@users\.noreply\.[^@]+$/i;

/** Whether a machine acted, by the name and address in the commit. */
export function isBot(
  name: string | undefined,
  address: string | undefined,
): boolean {
  const login = address?.replace(/^\d+\+/, '');
  return [name, login].some(text => text !== undefined && BOT.test(text));
}

/**
 * What identifies a person across tools: the login where the address is a
 * forge's private one, else the address in small letters. A forge that
 * committed in someone's name is nobody.
 */
export function actorIdentity(address: string | undefined): string | undefined {
  const lower = address?.trim().toLowerCase();
  if (!lower || FORGE.has(lower)) {
    return undefined;
  }
  return NO_REPLY.exec(lower)?.[1] ?? lower;
}
