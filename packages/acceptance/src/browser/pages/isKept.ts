import { Page } from '@playwright/test';

/** The same view stands there after a reload, and after a look at another page. */
export async function isKept(
  page: Page,
  check: () => Promise<void>,
  other = '/value-streams/sources',
): Promise<void> {
  await check();
  await page.reload();
  await check();
  await page.goto(other);
  await page.goBack();
  await check();
}
