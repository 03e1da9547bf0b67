import { spawn } from 'node:child_process';
import { SourceError } from '@value-stream/backstage-plugin-value-stream-node';

/** A git command that ended with an error; the message carries no address with credentials. */
export class GitError extends Error {
  constructor(readonly code: number | null, readonly stderr: string) {
    super(stderr.trim().split('\n').slice(-3).join(' ') || `exit code ${code}`);
    this.name = 'GitError';
  }
}

/** Runs the `git` program against one repository. */
export interface GitProgram {
  /** All of a command's output, for commands whose output is small. */
  run(...args: readonly string[]): Promise<string>;
  /** A command's output as it comes; `stdin` is written first. */
  stream(args: readonly string[], stdin?: string): AsyncIterable<Buffer>;
  /** Whether a command succeeds; `false` on exit code 1. */
  test(...args: readonly string[]): Promise<boolean>;
}

export interface GitProgramOptions {
  readonly directory: string;
  readonly signal: AbortSignal;
  /** Name of the program; tests set one that is not there. */
  readonly program?: string;
  /** Transports that may be used, for example `https:ssh`. None by default. */
  readonly protocols?: string;
  /** Configuration for this program only, handed over outside the command line. */
  readonly configuration?: Readonly<Record<string, string>>;
}

// A repository's own configuration must not run programs, ask or colour.
const ALWAYS: Readonly<Record<string, string>> = {
  'core.hooksPath': '/dev/null',
  'core.fsmonitor': 'false',
  'core.quotePath': 'false',
  'core.pager': 'cat',
  'color.ui': 'false',
  'log.showSignature': 'false',
  'i18n.logOutputEncoding': 'UTF-8',
  'http.lowSpeedLimit': '1000',
  'http.lowSpeedTime': '60',
  'advice.graftFileDeprecated': 'false',
};

const KEPT_ERROR = 4_000;

/** The git program for one directory. Aborting the signal ends it. */
export function createGitProgram(options: GitProgramOptions): GitProgram {
  const stream = (args: readonly string[], stdin?: string) =>
    streamGit(options, args, stdin);
  const run = async (...args: readonly string[]) => {
    const parts: Buffer[] = [];
    for await (const part of stream(args)) {
      parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
  };
  return {
    stream,
    run,
    test: async (...args) => {
      try {
        await run(...args);
        return true;
      } catch (error) {
        if (error instanceof GitError && error.code === 1) {
          return false;
        }
        throw error;
      }
    },
  };
}

async function* streamGit(
  options: GitProgramOptions,
  args: readonly string[],
  stdin?: string,
): AsyncIterable<Buffer> {
  options.signal.throwIfAborted();
  const child = spawn(
    options.program ?? 'git',
    ['-C', options.directory, '--no-pager', ...args],
    { env: environment(options), stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // The outcome is awaited after the output; an early failure must not be
  // reported as unhandled meanwhile.
  ended.catch(() => undefined);
  const stop = () => child.kill('SIGTERM');
  options.signal.addEventListener('abort', stop, { once: true });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', text => {
    stderr = (stderr + text).slice(-KEPT_ERROR);
  });
  // A program that ends before it has read everything closes the pipe; its
  // exit code tells.
  child.stdin.on('error', () => undefined).end(stdin ?? '');
  try {
    yield* child.stdout;
    const code = await ended;
    options.signal.throwIfAborted();
    if (code !== 0) {
      throw new GitError(code, withoutCredentials(stderr));
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? new SourceError(
          'the git program is not installed',
          'install git 2.31 or later where the backend runs, and have it on its PATH',
          error,
        )
      : error;
  } finally {
    options.signal.removeEventListener('abort', stop);
    child.stdout.destroy();
    stop();
  }
}

function environment(options: GitProgramOptions): NodeJS.ProcessEnv {
  const settings = Object.entries({
    ...ALWAYS,
    'safe.directory': options.directory,
    ...options.configuration,
  });
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: 'true',
    SSH_ASKPASS: 'true',
    GIT_SSH_COMMAND:
      process.env.GIT_SSH_COMMAND ?? 'ssh -oBatchMode=yes -oConnectTimeout=30',
    GIT_ALLOW_PROTOCOL: options.protocols ?? 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_CONFIG_COUNT: String(settings.length),
  };
  // A caller inside a hook has these set to its own repository.
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE']) {
    delete env[name];
  }
  settings.forEach(([key, value], index) => {
    env[`GIT_CONFIG_KEY_${index}`] = key;
    env[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  return env;
}

/** Takes user names and passwords out of addresses in a text. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, '$1');
}
