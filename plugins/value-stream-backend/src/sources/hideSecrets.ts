import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { ConfiguredSource } from './ConfiguredSource';

const HIDDEN = '<hidden>';
/** Shorter texts occur by chance. */
const SHORTEST = 4;

/** Takes what a source signs in with, and its webhook secrets, out of texts. */
export interface SecretsOfSource {
  inText(text: string): string;
  /** The same kind of error without them, in message and stack alike. */
  inError(error: unknown): Error;
  /** A logger that never writes them. */
  inLogger(logger: LoggerService): LoggerService;
}

/**
 * A tool's client may put a token into an address, and an address into an
 * error: what leaves a connector goes through here.
 */
export function hideSecrets(
  source: Pick<ConfiguredSource, 'credentials' | 'secrets'>,
): SecretsOfSource {
  const secrets = [...Object.values(source.credentials), ...source.secrets]
    .flatMap(secret => [secret, encodeURIComponent(secret)])
    .filter(secret => secret.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  const inText = (text: string) =>
    secrets.reduce((all, secret) => all.replaceAll(secret, HIDDEN), text);
  const inError = (error: unknown): Error => {
    const { name, message, stack } =
      error instanceof Error ? error : new Error(String(error));
    const hidden = new Error(inText(message));
    hidden.name = name;
    hidden.stack = inText(stack ?? message);
    return hidden;
  };
  const inMeta = (meta: Error | JsonObject | undefined) => {
    if (meta === undefined) {
      return undefined;
    }
    return meta instanceof Error
      ? inError(meta)
      : (JSON.parse(inText(JSON.stringify(meta))) as JsonObject);
  };
  const inLogger = (logger: LoggerService): LoggerService => ({
    error: (message, meta) => logger.error(inText(message), inMeta(meta)),
    warn: (message, meta) => logger.warn(inText(message), inMeta(meta)),
    info: (message, meta) => logger.info(inText(message), inMeta(meta)),
    debug: (message, meta) => logger.debug(inText(message), inMeta(meta)),
    child: meta => inLogger(logger.child(meta)),
  });
  return { inText, inError, inLogger };
}
