import { expect, Page, test } from '@playwright/test';
import { openStream, openTab } from './pages';
import { STILL, work } from './work';

/** The pace of `npm start`. */
const USUAL = 4;
const FAST = 300;
/** Within these the map moved three times, where something happens every few seconds. */
const MOVED_MS = 40_000;
/** From a delivery to the map at most 2 s, then the pause before the tab asks again, 4 s, and its answer. */
const SHOWN_MS = 8_000;
const LOOK_MS = 100;

/** How many items are in each stage, as it is drawn. */
async function counts(page: Page): Promise<string> {
  const labels = await page
    .getByRole('button', { name: /, in progress: /i })
    .evaluateAll(buttons => buttons.map(one => one.getAttribute('aria-label')));
  return labels.join('\n');
}

/** When the counts changed while one watches, until it is enough. */
async function changes(
  page: Page,
  forMs: number,
  enough: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  let last = await counts(page);
  const end = Date.now() + forMs;
  while (Date.now() < end && times.length < enough) {
    await page.waitForTimeout(LOOK_MS);
    const now = await counts(page);
    if (now !== last) {
      times.push(Date.now());
      last = now;
    }
  }
  return times;
}

test.afterEach(() => work(USUAL));

test('webhooks arrive and the map moves', async ({ page }) => {
  test.setTimeout(90_000);
  // The stream with the most work: in others nothing may happen for half a
  // minute, where the history ended in the night.
  await openStream(page, 'Membership');
  await openTab(page, 'Value stream', '');
  await expect(
    page.getByRole('button', { name: /, in progress: /i }).nth(4),
  ).toBeVisible();
  await work(FAST);
  expect(await changes(page, MOVED_MS, 3)).toHaveLength(3);

  // The last thing that happened is on the map soon after; then it stands still.
  await work(STILL);
  const stopped = Date.now();
  const late = await changes(page, 2 * SHOWN_MS, Infinity);
  expect((late.at(-1) ?? stopped) - stopped).toBeLessThan(SHOWN_MS);
});
