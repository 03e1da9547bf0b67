import { parseArgs } from 'node:util';
import { Failure } from '../toolchain/Failure.mjs';

const SIZES = ['small', 'medium', 'large'];
const KNOWN = {
  empty: { type: 'boolean' },
  postgres: { type: 'boolean' },
  verbose: { type: 'boolean' },
  seed: { type: 'string' },
  size: { type: 'string' },
  now: { type: 'string' },
  speed: { type: 'string' },
};
/** Those that say what company it is. */
const OF_COMPANY = ['seed', 'size', 'now', 'speed'];

/**
 * What `npm start -- …` asks for.
 *
 * @param {readonly string[]} args
 * @returns {{ empty: boolean, postgres: boolean, verbose: boolean, company: readonly string[] }}
 *   `company` are the arguments of the company's script
 * @throws Failure that says which argument is wrong and what to write
 */
export function startOptions(args) {
  const {
    empty = false,
    postgres = false,
    verbose = false,
    ...values
  } = parse(args);
  const company = OF_COMPANY.filter(name => values[name] !== undefined);
  if (empty && company.length) {
    throw new Failure(
      `--${company[0]} says what company to show, --empty to show none: leave out one of them.`,
    );
  }
  const { seed, size, now, speed } = values;
  if (seed === '') {
    throw new Failure('--seed wants a text, such as 2.');
  }
  if (size !== undefined && !SIZES.includes(size)) {
    throw new Failure(`There is no --size ${size}; there are ${list(SIZES)}.`);
  }
  if (now !== undefined && Number.isNaN(Date.parse(now))) {
    throw new Failure(
      `--now ${now} is no time; write ISO 8601, such as 2026-11-02T12:00:00Z.`,
    );
  }
  if (now !== undefined && Date.parse(now) > Date.now()) {
    throw new Failure(`--now ${now} lies in the future.`);
  }
  if (speed !== undefined && !(Number(speed) > 0 && Number(speed) <= 1000)) {
    throw new Failure(
      `--speed ${speed} is no number above 0 and up to 1000: how many times faster the company works while you watch.`,
    );
  }
  return {
    empty,
    postgres,
    verbose,
    company: company.flatMap(name => [`--${name}`, values[name]]),
  };
}

function parse(args) {
  try {
    return parseArgs({ args: [...args], options: KNOWN }).values;
  } catch (error) {
    throw new Failure(
      `${error.message.split('. ')[0]}. There are ${list(
        Object.keys(KNOWN).map(name => `--${name}`),
      )}.`,
    );
  }
}

function list(names) {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
