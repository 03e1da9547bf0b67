import { GitProgram } from './GitProgram';

/** One commit as git tells it. Times are seconds since 1970, as text. */
export interface LogEntry {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly authored: string;
  readonly committed: string;
  readonly authorName: string;
  readonly author: string;
  readonly committerName: string;
  readonly committer: string;
  readonly message: string;
  readonly paths: readonly string[];
  readonly pathsCut: boolean;
}

export interface LogRange {
  /** Commits whose history is read. */
  readonly from: readonly string[];
  /** Commits whose history is left out. */
  readonly without: readonly string[];
  readonly skip: number;
  readonly paths: boolean;
  readonly firstParentOnly?: boolean;
}

const FIELDS = 9;
const FORMAT = '%x01%H%x00%P%x00%at%x00%ct%x00%an%x00%ae%x00%cn%x00%ce%x00%B';
const MARK = '\u0001';
const SHA = /^[0-9a-f]{40,64}$/;
const MESSAGE = 20_000;
const PATHS = 200;
const PATH = 1_000;

/** Reads commits newest first, children before parents, as they come. */
export async function* readLog(
  git: GitProgram,
  range: LogRange,
): AsyncGenerator<LogEntry> {
  let fields: string[] = [];
  let paths: string[] = [];
  let pathsCut = false;
  const entry = (): LogEntry => ({
    sha: fields[0].slice(1),
    parents: fields[1] ? fields[1].split(' ') : [],
    authored: fields[2],
    committed: fields[3],
    authorName: fields[4],
    author: fields[5],
    committerName: fields[6],
    committer: fields[7],
    message: fields[8].slice(0, MESSAGE).trimEnd(),
    paths,
    pathsCut,
  });
  for await (const token of tokens(git.stream(...logCommand(range)))) {
    if (fields.length < FIELDS) {
      fields.push(token);
    } else if (isStart(token)) {
      yield entry();
      fields = [token];
      paths = [];
      pathsCut = false;
    } else if (paths.length < PATHS) {
      paths.push(token.replace(/^\n/, '').slice(0, PATH));
    } else {
      pathsCut = true;
    }
  }
  if (fields.length === FIELDS) {
    yield entry();
  }
}

/** A name of a file can begin with the mark, but is no commit id then. */
function isStart(token: string): boolean {
  return token.startsWith(MARK) && SHA.test(token.slice(1));
}

function logCommand(range: LogRange): [string[], string] {
  return [
    [
      'log',
      '--stdin',
      '-z',
      '--date-order',
      `--skip=${range.skip}`,
      `--format=${FORMAT}`,
      ...(range.firstParentOnly ? ['--first-parent'] : []),
      ...(range.paths
        ? ['--name-only', '--no-renames', '--diff-merges=first-parent']
        : ['--no-patch']),
    ],
    revisions(range),
  ];
}

/** Revisions for `--stdin`: what to read, and what not. */
export function revisions(range: Pick<LogRange, 'from' | 'without'>): string {
  return [...range.from, ...range.without.map(sha => `^${sha}`), ''].join('\n');
}

async function* tokens(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (
      let to = chunk.indexOf(0);
      to !== -1;
      from = to + 1, to = chunk.indexOf(0, from)
    ) {
      const piece = chunk.subarray(from, to);
      yield rest.length
        ? Buffer.concat([...rest, piece]).toString('utf8')
        : piece.toString('utf8');
      rest = [];
    }
    if (from < chunk.length) {
      rest.push(chunk.subarray(from));
    }
  }
  if (rest.length) {
    yield Buffer.concat(rest).toString('utf8');
  }
}
