import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** One recorded object of Jira's API. */
export interface RecordedObject {
  readonly url: string;
  readonly params: unknown;
  readonly input: any;
  readonly payload: any;
}

/** Recorded objects of one kind, without those of another connection than most. */
export async function readRecorded(
  folder: string,
  name: string,
): Promise<readonly RecordedObject[]> {
  const all = await readLines(join(folder, 'raw', name));
  const counts = new Map<string, number>();
  const of = ({ params }: RecordedObject) => JSON.stringify(params);
  all.forEach(line => counts.set(of(line), (counts.get(of(line)) ?? 0) + 1));
  const [most] = [...counts].sort(([, a], [, b]) => b - a)[0];
  return all.filter(line => of(line) === most);
}

async function readLines(path: string): Promise<readonly RecordedObject[]> {
  const bytes = await readFile(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString(
    'utf8',
  );
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const { payload, data, ...rest } = JSON.parse(line);
      return { ...rest, payload: payload ?? data };
    });
}
