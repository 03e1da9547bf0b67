import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** Reads a JSON file, unpacked where its name ends in `.gz`. */
export async function readJson<T>(path: string): Promise<T> {
  const bytes = await readFile(path);
  return JSON.parse(
    (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'),
  );
}
