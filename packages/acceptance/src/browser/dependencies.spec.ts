import { expect, Page, test } from '@playwright/test';
import { MARCH } from './pages/mapPage';

// RET-1 waits 7 of its 9 days for OPS-1, 5 in its queue and 2 in its work; four
// others wait 2 days each for nobody else.
const RETURNS = 'component/shop-returns';
const path = (entity: string, query = '') =>
  `/catalog/default/${entity}/value-stream-dependencies?${MARCH}${query}`;
const keyFigures = (page: Page) =>
  page.getByRole('group', { name: 'Key figures' });

test('the dependency tab leads with what to break first, and what it costs', async ({
  page,
}) => {
  await page.goto(path(RETURNS));
  const first = page
    .getByRole('list', { name: 'Break this first' })
    .getByRole('listitem');
  await expect(first).toHaveCount(1);
  await expect(first).toContainText('hosting');
  await expect(first).toContainText('7.0 days in 30 days');
  await expect(first).toContainText('3,500 EUR in 30 days');
  await expect(first).toContainText(
    '5.0 days in their queue, 2.0 days in their work',
  );
  await expect(keyFigures(page)).toContainText('80 %');
  await expect(keyFigures(page)).toContainText('41 % of all waiting');
});

test('an edge of the graph opens the items behind it by keyboard, and an item its trace', async ({
  page,
}) => {
  await page.goto(path(RETURNS));
  const edge = page.getByRole('button', {
    name: /shop-returns waits for hosting: 7\.0.days/,
  });
  await edge.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/edge=/);
  const drawer = page.getByRole('dialog');
  const row = drawer.getByRole('row', { name: /RET-1/ });
  await expect(row).toContainText('7.0 days');
  await expect(row).toContainText('OPS-1');
  await drawer.getByRole('button', { name: /RET-1/ }).click();
  await expect(
    drawer.getByRole('heading', { name: 'Trace of RET-1' }),
  ).toBeVisible();
  await page.goBack();
  await expect(row).toBeVisible();
});

test('the same is a matrix and a table, in the address', async ({ page }) => {
  await page.goto(path(RETURNS));
  await page.getByRole('button', { name: 'Matrix' }).click();
  await expect(page).toHaveURL(/show=matrix/);
  const cell = page.getByRole('gridcell', {
    name: /shop-returns waits for hosting/,
  });
  await expect(cell).toHaveText(/7\.0.d/);
  await cell.click();
  await expect(page.getByRole('dialog')).toContainText('RET-1');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page).toHaveURL(/view=table/);
  await expect(
    page.getByRole('table', { name: 'All edges' }).getByRole('row'),
  ).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole('table', { name: 'All edges' })).toBeVisible();
});

test('both sides of an edge tell the same, and what is held up now', async ({
  page,
}) => {
  await page.goto(path('component/shop-hosting'));
  const waiting = page
    .getByRole('list', { name: 'They wait for us' })
    .getByRole('listitem');
  await expect(waiting).toContainText('returns-desk');
  await expect(waiting).toContainText('7.0 days in 30 days');
  const open = page.getByRole('table', { name: 'Open now' });
  await expect(open).toContainText('they wait');
  await expect(open).toContainText('OPS-2');
  await expect(open).toContainText('RET-6');
});

test('kinds narrow what is shown', async ({ page }) => {
  await page.goto(path(RETURNS, '&kind=review'));
  await expect(
    page.getByText('Nothing done in this window waited for anybody else.'),
  ).toBeVisible();
  await expect(
    page.getByText(/7\.0.days of waiting for others is of kinds not chosen/),
  ).toBeVisible();
});

test('a tab without data says what to add', async ({ page }) => {
  await page.goto(path('component/shop-bare'));
  await expect(
    page.getByText('No delivery data points to shop-bare yet'),
  ).toBeVisible();
});
