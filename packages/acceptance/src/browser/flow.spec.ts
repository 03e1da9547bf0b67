import { expect, Page, test } from '@playwright/test';
import { MARCH } from './pages/mapPage';

// The items are those of map.spec.ts: seven durations 4 6 8 8 8 9 13 days, nine
// done in 30 days, three in progress, one abandoned.
const flowPath = (show: string, entity = 'component/shop-orders') =>
  `/catalog/default/${entity}/value-stream-flow?${MARCH}&show=${show}`;
const keyFigures = (page: Page) =>
  page.getByRole('group', { name: 'Key figures' });

test('the flow tab shows the figures of the map, and each item done in scatter and table', async ({
  page,
}) => {
  await page.goto(flowPath('flow'));
  await expect(keyFigures(page)).toContainText('8.0 days');
  await expect(keyFigures(page)).toContainText('2.1 / week');
  await expect(keyFigures(page)).toContainText('3 items');
  // One abandoned of ten that ended.
  await expect(keyFigures(page)).toContainText('10 %');
  await expect(
    page.getByRole('img', {
      name: /Flow times of 7 items: p50 8\.0 days, p85 9\.4 days/,
    }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page).toHaveURL(/view=table/);
  const rows = page
    .getByRole('table', { name: 'Flow time of items done' })
    .getByRole('row');
  await expect(rows).toHaveCount(8);
  await expect(rows.filter({ hasText: 'SHOP-3' })).toContainText('13.0 days');
  await page.reload();
  await expect(rows).toHaveCount(8);
});

test('an item of the flow tab opens its trace, and Back closes it', async ({
  page,
}) => {
  await page.goto(`${flowPath('flow')}&view=table`);
  await page.getByRole('button', { name: /SHOP-3/ }).click();
  await expect(page.getByRole('dialog')).toContainText('SHOP-3');
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the view of the flow tab stands in the address', async ({ page }) => {
  await page.goto(flowPath('flow'));
  await expect(keyFigures(page)).toBeVisible();
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(page.getByText('Nothing in flow is blocked.')).toBeVisible();
  await page.getByRole('button', { name: 'Forecast' }).click();
  await expect(page).toHaveURL(/show=forecast/);
  await expect(page.getByText(/How many in 30 days/)).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Nothing in flow is blocked.')).toBeVisible();
});

test('the flow tab of an entity without data says what to add', async ({
  page,
}) => {
  await page.goto(flowPath('today', 'component/shop-bare'));
  await expect(
    page.getByText('No delivery data points to shop-bare yet'),
  ).toBeVisible();
});
