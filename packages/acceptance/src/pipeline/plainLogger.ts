import { LoggerService } from '@backstage/backend-plugin-api';

/** Prints errors and warnings to standard error, and nothing else. */
export function plainLogger(prefix = ''): LoggerService {
  const print = (message: string, meta?: Error | object) => {
    const reason = meta instanceof Error ? `\n${meta.stack}` : '';
    process.stderr.write(`${prefix}${message}${reason}\n`);
  };
  return {
    error: print,
    warn: print,
    info: () => {},
    debug: () => {},
    child: () => plainLogger(prefix),
  };
}
