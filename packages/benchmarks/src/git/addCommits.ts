import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Adds so many commits and a tag on top of the main branch of a bare repository. */
export async function addCommits(
  repository: string,
  count: number,
  at: number,
): Promise<void> {
  const lines: string[] = [];
  for (let n = 1; n <= count; n += 1) {
    const seconds = Math.floor(at / 1_000) + n;
    lines.push(
      'commit refs/heads/main',
      `mark :${n}`,
      `committer A <a@example.com> ${seconds} +0000`,
      'data <<END',
      `CRASH-1 later ${n}`,
      'END',
      n === 1 ? 'from refs/heads/main^0' : `from :${n - 1}`,
      'M 100644 inline src/later.txt',
      `data ${String(n).length}`,
      String(n),
    );
  }
  lines.push('reset refs/tags/v2.0.0', `from :${count}`);
  const child = spawn('git', ['-C', repository, 'fast-import', '--quiet'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.end(`${lines.join('\n')}\n\n`);
  const [code] = await once(child, 'exit');
  if (code !== 0) {
    throw new Error(`git fast-import ended with ${code}`);
  }
}
