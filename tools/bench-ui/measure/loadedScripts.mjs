import { gzipSync } from 'node:zlib';

/**
 * Scripts that a page loads while something is done, with their size as a
 * server sends them compressed (gzip, its default level).
 *
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} work
 * @returns {Promise<readonly { url: string, text: string, bytes: number }[]>}
 */
export async function loadedScripts(page, work) {
  const answers = [];
  const keep = response => {
    if (response.request().resourceType() === 'script') answers.push(response);
  };
  page.on('response', keep);
  await work();
  await page.waitForLoadState('networkidle');
  page.off('response', keep);
  return Promise.all(
    answers.map(async response => {
      const body = await response.body();
      return {
        url: response.url(),
        text: String(body),
        bytes: gzipSync(body).length,
      };
    }),
  );
}
