import { expect, Page } from '@playwright/test';

export const COMPONENT =
  '/catalog/default/component/value-stream-for-backstage';
const MAP = '/value-stream-map';

/** Opens the map tab of an entity and waits for its drawing. */
export async function openMap(
  page: Page,
  entity = COMPONENT,
  query = '',
): Promise<void> {
  await page.goto(`${entity}${MAP}${query}`);
  await signInAsGuest(page);
  await expect(
    page.getByRole('group', { name: 'Development' }).first(),
  ).toBeVisible();
}

/** The portal may ask once who one is. */
export async function signInAsGuest(page: Page): Promise<void> {
  const enter = page.getByRole('button', { name: 'Enter' });
  const content = page.getByRole('main');
  await enter.or(content).first().waitFor();
  if (await enter.isVisible()) {
    await enter.click();
  }
}
