import { runBin } from './command.mjs';

/**
 * Checks types and writes all declarations. Everything at once: the order in
 * which an incremental run writes unions and keys depends on the runs before
 * it, and API reports made of that would differ from clone to clone.
 */
export function compileTypes() {
  return runBin('typescript/bin/tsc', ['--incremental', 'false']);
}
