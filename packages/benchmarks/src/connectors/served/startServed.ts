import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** A served tool that runs. */
export interface RunningServer {
  readonly url: string;
  stop(): void;
}

/**
 * Serves a tool in a process of its own, so that its memory and its processor
 * time are not those of the reader.
 *
 * @throws Error where it ends before it serves
 */
export function startServed(
  name: string,
  items: number,
): Promise<RunningServer> {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      join(__dirname, 'serve.ts'),
      name,
      String(items),
    ],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  return new Promise((started, failed) => {
    child.once('exit', code =>
      failed(new Error(`The served ${name} ended with ${code}`)),
    );
    // What compiles TypeScript tells its parent of each file over the same channel.
    child.on('message', ({ url }: { readonly url?: string }) => {
      if (url) {
        started({ url, stop: () => child.kill('SIGTERM') });
      }
    });
  });
}
