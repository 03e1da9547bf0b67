import { parseArgs } from 'node:util';
import { readSpeed } from './live/readSpeed';
import { CompanySize, SIZES } from './simulation/companySizes';
import { Instant } from './tools/PlayedTool';

/** What the arguments ask for. */
export interface Options {
  /** Where the tools listen; 0 for a free one. */
  readonly port: number;
  readonly seed: string;
  readonly size: CompanySize;
  /** Where the history ends; the time of the start where absent. */
  readonly now?: Instant;
  /** How many times faster work is done while one watches. */
  readonly speed: number;
  readonly portal: string;
  readonly folder?: string;
}

/** @throws Error that says which argument is wrong and what to write */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      now: { type: 'string' },
      size: { type: 'string', default: 'medium' },
      speed: { type: 'string', default: '4' },
      portal: { type: 'string', default: 'http://localhost:7007' },
      folder: { type: 'string' },
    },
  });
  const { seed, size, now: end, portal, folder } = values;
  if (!Object.hasOwn(SIZES, size)) {
    throw new Error(
      `There is no --size '${size}'; there are ${Object.keys(SIZES).join(
        ', ',
      )}`,
    );
  }
  const now = end === undefined ? undefined : Date.parse(end);
  if (now !== undefined && !(now > 0)) {
    throw new Error(
      `--now '${end}' is no time; write ISO 8601, such as 2026-11-02T12:00:00Z`,
    );
  }
  if (now !== undefined && now > Date.now()) {
    throw new Error(`--now '${end}' lies in the future`);
  }
  const speed = readSpeed('--speed', values.speed);
  const port = Number(positionals[0] ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`'${positionals[0]}' is no port`);
  }
  return {
    port,
    seed,
    size: size as CompanySize,
    ...(now !== undefined && { now }),
    speed,
    portal,
    ...(folder !== undefined && { folder }),
  };
}
