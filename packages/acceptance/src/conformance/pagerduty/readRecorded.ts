import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An object as the API gave it, with its log entries embedded. */
export interface RecordedIncident {
  readonly id: string;
  readonly created_at: string;
  readonly service: { readonly id: string; readonly summary?: string };
  readonly log_entries: readonly {
    readonly id: string;
    readonly type: string;
    readonly created_at: string;
    readonly channel?: { readonly type?: string };
  }[];
}

/** Reads recorded incidents, without those of another scope than the most. */
export async function readRecorded(
  folder: string,
): Promise<readonly RecordedIncident[]> {
  const lines: { params: string; incident: RecordedIncident }[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const text = await readFile(join(folder, file), 'utf8');
    for (const line of text.split('\n').filter(Boolean)) {
      const { params, payload, data } = JSON.parse(line);
      lines.push({ params: JSON.stringify(params), incident: payload ?? data });
    }
  }
  const counts = new Map<string, number>();
  for (const { params } of lines) {
    counts.set(params, (counts.get(params) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return lines
    .filter(({ params }) => counts.get(params) === most)
    .map(({ incident }) => incident);
}
