import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Installation, TOKEN, UPLOAD_SOURCE } from './Installation';

/** A backend process of an installation. */
export interface RunningBackend {
  /** Resolves when it answers; rejects where it ends before. */
  ready(): Promise<void>;
  /** Uploads a file. @returns whether it was acknowledged */
  upload(csv: string): Promise<boolean>;
  /** At once, as a power cut would. */
  kill(): Promise<void>;
  /** In order. */
  stop(): Promise<void>;
}

/** Starts the backend of an installation; its words go to `backend.log` there. */
export function runBackend(installation: Installation): RunningBackend {
  const log = openSync(join(installation.folder, 'backend.log'), 'a');
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      join(__dirname, 'backend.ts'),
      '--config',
      installation.config,
    ],
    {
      // Where the configuration's schemas are looked for from.
      cwd: join(__dirname, '../..'),
      stdio: ['ignore', log, log],
      env: { ...process.env, NODE_ENV: 'development' },
    },
  );
  const end = async (signal: NodeJS.Signals) => {
    const exited = hasEnded(child) ? undefined : once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return {
    async ready() {
      const health = `${installation.url}/.backstage/health/v1/readiness`;
      for (;;) {
        if (hasEnded(child)) {
          throw new Error(
            `The backend ended with ${child.exitCode}; see ${installation.folder}/backend.log`,
          );
        }
        const answer = await fetch(health).catch(() => undefined);
        if (answer?.ok) {
          return;
        }
        await sleep(50);
      }
    },
    async upload(csv) {
      const answer = await fetch(
        `${installation.url}/api/value-stream/sources/${UPLOAD_SOURCE}/uploads`,
        {
          method: 'POST',
          headers: {
            authorization: `Bearer ${TOKEN}`,
            'content-type': 'text/csv',
            'x-file-name': 'moves.csv',
          },
          body: csv,
        },
      ).catch(() => undefined);
      if (answer && answer.status !== 202) {
        throw new Error(
          `The upload was refused: ${answer.status} ${await answer.text()}`,
        );
      }
      return answer !== undefined;
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
