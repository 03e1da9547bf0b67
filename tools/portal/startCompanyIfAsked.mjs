import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../toolchain/paths.mjs';
import { BACKEND } from './portal.mjs';
import { startCompany } from './startCompany.mjs';

const OPTIONS = ['seed', 'now', 'size', 'pace'];

/**
 * Starts the demo company where `--company` is among the arguments, with what
 * they say of it.
 *
 * @param {readonly string[]} args
 * @returns {Promise<Awaited<ReturnType<typeof startCompany>> | undefined>}
 */
export async function startCompanyIfAsked(args) {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      company: { type: 'boolean' },
      ...Object.fromEntries(OPTIONS.map(name => [name, { type: 'string' }])),
    },
  });
  if (!values.company) return undefined;
  console.log('Starting the tools of the demo company');
  return startCompany({
    folder: join(dataFolder, 'company'),
    backend: BACKEND,
    args: OPTIONS.flatMap(name =>
      values[name] === undefined ? [] : [`--${name}`, String(values[name])],
    ),
  });
}
