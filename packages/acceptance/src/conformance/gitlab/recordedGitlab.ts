import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GitlabContent } from './playGitlab';

/** One recorded API object: what it is, and the request that gave it. */
export interface RecordedObject {
  readonly path: string;
  readonly params: string;
  readonly object: any;
  readonly input: any;
}

const API = /^https?:\/\/[^/]+\/api\/v4\/([^?]+)/;

/**
 * Reads recorded API objects, one a line. Lines of another connection or
 * project than most are decoys and left out.
 */
export async function readRecorded(
  folder: string,
  name: string,
): Promise<readonly RecordedObject[]> {
  const text = await readFile(
    join(folder, 'raw', `gitlab_api_${name}.jsonl`),
    'utf8',
  );
  const lines = text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
    .filter(({ payload, data }) => payload ?? data)
    .map(({ url, params, payload, data, input }) => ({
      path: API.exec(url)![1],
      params: JSON.stringify(params),
      object: payload ?? data,
      input,
    }));
  const counts = new Map<string, number>();
  for (const { params } of lines) {
    counts.set(params, (counts.get(params) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return lines.filter(({ params }) => params === most);
}

/** The recorded objects as the lists in which they were found. */
export function asLists(
  ...recorded: readonly (readonly RecordedObject[])[]
): GitlabContent {
  const lists: Record<string, unknown[]> = {};
  for (const { path, object } of recorded.flat()) {
    (lists[path] ??= []).push(object);
  }
  return lists;
}

/** A project to which recorded objects belong. */
export function recordedProject(id: number, path: string) {
  return {
    id,
    path_with_namespace: path,
    web_url: `https://gitlab.com/${path}`,
    default_branch: 'master',
  };
}
