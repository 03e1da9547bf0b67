import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Benchmark } from '../benchmarks';
import { Reported } from './report';
import { Row } from './Row';

/**
 * Runs a benchmark in a process of its own, so that its memory and the state
 * of its compiler are its own.
 *
 * @returns whether it came to its end
 */
export async function runBenchmark(
  { file, args, node = [] }: Benchmark,
  onRow: (row: Row) => void,
): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      ...node,
      '--enable-source-maps',
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      join(__dirname, '..', file),
      ...args,
    ],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  // What compiles TypeScript tells its parent of each file over the same channel.
  child.on('message', (message: Partial<Reported>) => {
    if (message.row) {
      onRow(message.row);
    }
  });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  const [code] = await once(child, 'close');
  process.off('SIGTERM', stop);
  return code === 0;
}
