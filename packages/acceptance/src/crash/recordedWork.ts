import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomFrom } from './randomFrom';

const START = Date.UTC(2024, 0, 1) / 1000;
const HOUR = 3600;

/** What the backend is given to read: a repository and a file to upload. */
export interface RecordedWork {
  readonly repository: string;
  readonly csv: string;
}

/**
 * Writes a repository of merges, issue keys and tags, and the status history
 * of the work items it mentions. The same sizes give the same work.
 */
export async function writeRecordedWork(
  folder: string,
  { commits, items }: { readonly commits: number; readonly items: number },
): Promise<RecordedWork> {
  const repository = join(folder, 'repository.git');
  await mkdir(repository, { recursive: true });
  await git(repository, ['init', '--quiet', '--bare', '-b', 'main']);
  await git(repository, ['fast-import', '--quiet'], fastImport(commits, items));
  const csv = statusRows(items);
  await writeFile(join(folder, 'moves.csv'), csv);
  return { repository, csv };
}

/** A main line that takes a branch of two commits at every fifth commit, and a tag at every fiftieth. */
function fastImport(commits: number, items: number): string {
  const lines: string[] = [];
  let mark = 0;
  const commit = (
    branch: string,
    message: string,
    parents: readonly number[],
    n: number,
  ): number => {
    mark += 1;
    const at = START + mark * HOUR;
    lines.push(
      `commit refs/heads/${branch}`,
      `mark :${mark}`,
      `author A <a@example.com> ${at - 600} +0000`,
      `committer A <a@example.com> ${at} +0000`,
      `data ${Buffer.byteLength(message)}`,
      message,
      ...parents.map((parent, i) => `${i ? 'merge' : 'from'} :${parent}`),
      `M 100644 inline src/file${n % 97}.txt`,
      `data ${String(n).length}`,
      String(n),
    );
    return mark;
  };
  let tip = 0;
  for (let n = 1; mark < commits; n += 1) {
    const key = `CRASH-${(n % items) + 1}`;
    if (n % 5 === 0 && tip) {
      const first = commit('topic', `${key} begin ${n}`, [tip], n);
      const second = commit('topic', `${key} finish ${n}`, [first], n);
      tip = commit('main', `Merge ${key}`, [tip, second], n);
    } else {
      tip = commit('main', `${key} change ${n}`, tip ? [tip] : [], n);
    }
    if (n % 50 === 0) {
      lines.push(`reset refs/tags/v1.${n / 50}.0`, `from :${tip}`);
    }
  }
  return `${lines.join('\n')}\ndone\n`;
}

function statusRows(items: number): string {
  const random = randomFrom(7);
  const statuses = ['Backlog', 'Ready', 'In progress', 'In review', 'Done'];
  const rows = ['key,at,from,to'];
  for (let item = 1; item <= items; item += 1) {
    let at = START * 1000 + item * 40 * 60_000;
    statuses.forEach((to, i) => {
      rows.push(
        `CRASH-${item},${new Date(at).toISOString()},${
          statuses[i - 1] ?? ''
        },${to}`,
      );
      at += Math.round(random() * 5 * 86_400) * 1000;
    });
    if (item % 40 === 0) {
      rows.push(`CRASH-${item},not a date,Done,Ready`);
    }
  }
  return `${rows.join('\n')}\n`;
}

async function git(
  folder: string,
  args: readonly string[],
  input = '',
): Promise<void> {
  const child = spawn('git', ['-C', folder, ...args], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.end(input);
  const [code] = await once(child, 'exit');
  if (code !== 0) {
    throw new Error(`git ${args.join(' ')} ended with ${code}`);
  }
}
