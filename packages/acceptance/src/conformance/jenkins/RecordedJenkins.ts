import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One object that Jenkins' API gave, with what it was asked for. */
export interface RecordedLine {
  readonly url: string;
  readonly params: unknown;
  readonly input: Readonly<Record<string, string>> | null;
  readonly payload: Readonly<Record<string, any>>;
}

export type Row = Readonly<Record<string, string | null>>;

/** Objects of one kind; lines of another connection or job than most are decoys. */
export async function readLines(
  folder: string,
  name: string,
): Promise<readonly RecordedLine[]> {
  const text = await readText(join(folder, 'raw', `${name}.jsonl`));
  const lines: RecordedLine[] = text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
  const counts = new Map<string, number>();
  for (const { params } of lines) {
    const key = JSON.stringify(params);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)[0];
  return lines.filter(({ params }) => JSON.stringify(params) === most);
}

export async function readRows(
  folder: string,
  table: string,
): Promise<readonly Row[]> {
  return JSON.parse(await readText(join(folder, 'expected', `${table}.json`)));
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch(async error => {
    if (error.code !== 'ENOENT') {
      throw error;
    }
    return gunzipSync(await readFile(`${path}.gz`));
  });
  return bytes.toString('utf8');
}
