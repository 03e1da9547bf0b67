import { expect, test } from '@playwright/test';
import { drawer, mapPath, MARCH } from './pages/mapPage';

test('a figure leads to what it means, and Back to the figure', async ({
  page,
}) => {
  await page.goto(
    mapPath(
      'component/shop-orders',
      `${MARCH}&figure=rolled-complete-accurate&open=evidence`,
    ),
  );
  await drawer(page).getByRole('link', { name: 'What it means' }).click();
  await expect(page).toHaveURL(/\/value-streams\/definitions#rolled-c-a$/);
  const definition = page.getByRole('article', { name: '%C&A' });
  await expect(definition).toHaveAttribute('aria-current', 'true');
  await expect(definition).toBeInViewport();
  await expect(definition).toContainText('multiplies the active stages');
  await page.goBack();
  await expect(drawer(page)).toContainText('Rolled %C&A');
});

test('every metric has its place on the page of definitions, from its contents', async ({
  page,
}) => {
  await page.goto('/value-streams/definitions');
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.getByRole('link', { name: 'Change fail rate' }).click();
  await expect(
    page.getByRole('article', { name: 'Change fail rate' }),
  ).toBeInViewport();
  await page.reload();
  await expect(
    page.getByRole('article', { name: 'Change fail rate' }),
  ).toHaveAttribute('aria-current', 'true');
});

test('the card of an entity says why a figure is unknown, and leads to the flow tab', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/shop-orders');
  // Nothing was done in the last 90 days: all of it was in March 2025.
  await expect(page.getByText('Flow at a glance')).toBeVisible();
  await expect(page.getByRole('img', { name: 'no items' }).first()).toHaveText(
    '–',
  );
  await page.getByRole('link', { name: 'All figures of flow' }).click();
  await expect(page).toHaveURL(/shop-orders\/value-stream-flow/);
});

test('the home page shows the streams of the reader’s groups, and leads to each', async ({
  page,
}) => {
  await page.goto('/home');
  // The guest is of the flow team, which owns this stream; the shop team owns the other.
  const stream = page.getByRole('link', { name: 'Plugin delivery' });
  await expect(stream).toBeVisible();
  await expect(page.getByRole('link', { name: 'Online shop' })).toBeHidden();
  await stream.click();
  await expect(page).toHaveURL(/\/valuestream\/plugin-delivery/);
});

test('the search finds an item by its key, and leads to its trace', async ({
  page,
}) => {
  const found = page.getByRole('link', { name: /SHOP-14/ }).first();
  // The index is made anew every few seconds.
  await expect(async () => {
    await page.goto('/search?query=SHOP-14');
    await expect(found).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 40_000 });
  await found.click();
  await expect(
    page.getByRole('heading', { name: 'SHOP-14 Take vouchers' }),
  ).toBeVisible();
});

test('the search finds a stream, and leads to its page', async ({ page }) => {
  const found = page.getByRole('link', { name: 'Online shop' }).first();
  await expect(async () => {
    await page.goto('/search?query=online&types[]=value-stream');
    await expect(found).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 40_000 });
  await found.click();
  await expect(page).toHaveURL(/online-shop/);
});
