// Runs a TypeScript file of a package, and ends it with whoever started it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { typescriptArgs } from './checks/command.mjs';
import { leaveWithStarter } from './processes/leaveWithStarter.mjs';

const [file, ...args] = process.argv.slice(2);
const child = spawn(process.execPath, [...typescriptArgs(file), ...args], {
  stdio: 'inherit',
});
const exited = once(child, 'exit');
leaveWithStarter(async () => {
  child.kill('SIGTERM');
  await exited;
});
const [code] = await exited;
process.exit(code ?? 1);
