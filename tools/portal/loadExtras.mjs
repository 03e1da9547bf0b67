import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { signedIn } from './signedIn.mjs';

const WITHIN_MS = 180_000;

/**
 * Uploads the files, and waits until all is read and nothing waits to be worked out.
 *
 * @param {string} url of the portal
 * @param {readonly Extra[]} extras
 * @param {number} [withinMs]
 *
 * @typedef {object} Extra what is shown beside the portal's own
 * @property {readonly string[]} catalog files
 * @property {object} stageTemplates
 * @property {readonly object[]} sources
 * @property {readonly { source: string, file: string }[]} uploads files to send, so that no picture shows a path of this machine
 */
export async function loadExtras(url, extras, withinMs = WITHIN_MS) {
  const request = await signedIn(url);
  for (const { source, file } of extras.flatMap(({ uploads }) => uploads)) {
    const answer = await request(
      `/api/value-stream/sources/${source}/uploads`,
      {
        method: 'POST',
        headers: { 'content-type': 'text/csv', 'x-file-name': basename(file) },
        body: readFileSync(file),
      },
    );
    if (!answer.ok) {
      throw new Error(`${basename(file)}: ${await answer.text()}`);
    }
  }
  const entities = extras.flatMap(({ sources }) =>
    sources.flatMap(
      ({ options }) => options.entities ?? options.repositories[0].entities,
    ),
  );
  const ask = async path => {
    const answer = await request(`/api/value-stream${path}`);
    return answer.ok ? answer.json() : undefined;
  };
  for (const since = Date.now(); Date.now() - since < withinMs; ) {
    const scopes = await Promise.all(
      entities.map(ref => ask(`/entities/${ref.replace(':', '/')}`)),
    );
    const quality = await ask('/data-quality');
    if (
      scopes.every(scope => scope?.itemCount > 0) &&
      quality?.queue.inbox + quality?.queue.dirty === 0
    ) {
      return;
    }
    await sleep(500);
  }
  throw new Error('The files were not read in time');
}
