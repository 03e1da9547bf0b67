import { expect, test } from '@playwright/test';

/** One component without an annotation, no source, no stream; `npm test browser` starts it. */
const url = process.env.EMPTY_PORTAL_URL;

const LONELY = '/catalog/default/component/lonely';

for (const [path, words] of [
  ['/value-streams/streams', 'No value stream yet'],
  ['/value-streams/sources', 'No source is configured'],
  ['/home', 'value-stream/stream: checkout'],
  [`${LONELY}/value-stream-map`, 'jira/project-key: YOURKEY'],
  [`${LONELY}/value-stream-flow`, 'jira/project-key: YOURKEY'],
  [`${LONELY}/value-stream-dependencies`, 'jira/project-key: YOURKEY'],
]) {
  test(`an empty portal says what to add: ${path}`, async ({ page }) => {
    expect(url, 'EMPTY_PORTAL_URL is not set').toBeTruthy();
    await page.goto(`${url}${path}`);
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(page.getByText('could not be loaded')).toHaveCount(0);
  });
}
