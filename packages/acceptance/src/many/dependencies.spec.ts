import { expect, Page, test } from '@playwright/test';

// Of 20 items of party 0, item W-0-(n + 1) was ready 58 - (n mod 17) days ago and
// waited for B-(n + 1), which waited 60 to 50 days ago and was worked on until 40
// days ago; all were begun 39 days ago and done the day after.
const path = (query = '') =>
  `/catalog/default/component/party-0/value-stream-dependencies?window=90d${query}`;

const graph = (page: Page) => page.getByRole('group', { name: /^Graph of/ });

test('the list leads, of twenty edges the longest first, and the key figures add up', async ({
  page,
}) => {
  await page.goto(path());
  const list = page.getByRole('list', { name: 'Break this first' });
  const first = list.getByRole('listitem').first();
  // 18 days in 90: 8 in the queue of B-1, 10 in its work.
  await expect(first).toContainText(/waiting-(1|18)\b/);
  await expect(first).toContainText('6.0 days in 30 days');
  await expect(first).toContainText(
    '8.0 days in their queue, 10.0 days in their work',
  );
  const figures = page.getByRole('group', { name: 'Key figures' });
  // 20 times 18 days, less 0 + 1 + … + 16 + 0 + 1 + 2.
  await expect(figures).toContainText(/Waited for others\s*221(\.0)? days/);
  await expect(figures).toContainText(/Autonomy\s*0\s%/);
});

test('three edges away there are 300 parties and 1,000 delays, as graph, matrix and table', async ({
  page,
}) => {
  await page.goto(path());
  await expect(graph(page)).toHaveAccessibleName(
    /^Graph of 21 parties and 20 delays/,
  );
  await page
    .getByRole('toolbar', { name: 'What is shown' })
    .getByRole('button', { name: /^Depth:/ })
    .click();
  await page.getByRole('menu').getByText('Three edges').click();
  await expect(page).toHaveURL(/depth=3/);
  await expect(graph(page)).toHaveAccessibleName(
    /^Graph of 300 parties and 1,000 delays/,
  );
  await expect(
    graph(page).getByRole('button', { name: / waits for / }),
  ).toHaveCount(1_000);
  await page.getByRole('button', { name: 'Matrix' }).click();
  await expect(page).toHaveURL(/show=matrix/);
  // All of them as marks, and as cells those that are seen of them.
  const matrix = page.getByRole('grid', { name: 'Matrix of 300 parties' });
  await expect(matrix).toBeVisible();
  await expect(matrix).toHaveAttribute('aria-rowcount', '301');
  await expect(
    page.getByRole('img', {
      name: /^All 300 parties at once: delays 1,000, circles/,
    }),
  ).toBeVisible();
  expect(await matrix.getByRole('gridcell').count()).toBeLessThan(2_000);
  // The keys reach the last cell, and from there the delays.
  await matrix.locator('td[tabindex="0"]').focus();
  await page.keyboard.press('Control+End');
  await expect(matrix.locator('[data-cell="299 299"]')).toBeFocused();
  await page.keyboard.press('Control+ArrowUp');
  const found = matrix.locator('td:focus');
  await expect(found).toHaveAccessibleName(/ waits for .*: .* days$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.reload();
  await expect(matrix).toBeVisible();
  await page.goBack();
  await expect(graph(page)).toBeVisible();
});

test('the table twin has all thousand, a page at a time', async ({ page }) => {
  await page.goto(path('&depth=3&view=table'));
  const table = page.getByRole('table', { name: 'All edges' });
  await expect(table.getByRole('row')).toHaveCount(101);
  await expect(page.getByText('1–100 of 1,000')).toBeVisible();
  const first = await table.getByRole('row').nth(1).innerText();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('101–200 of 1,000')).toBeVisible();
  await expect(table.getByRole('row').nth(1)).not.toHaveText(first);
});

test('an edge among a thousand opens its items by keyboard, and gives them out', async ({
  page,
}) => {
  await page.goto(path('&depth=3'));
  const edge = graph(page).getByRole('button', {
    name: /party-0 waits for waiting-1: 18\.0.days/,
  });
  await edge.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  const row = drawer.getByRole('row', { name: /W-0-1\b/ });
  await expect(row).toContainText('18.0 days');
  await expect(row).toContainText('B-1');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    drawer.getByRole('button', { name: /CSV/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await page.goBack();
  await expect(drawer).toBeHidden();
});

test('a kind that nothing was waited for by leaves nothing, and says so', async ({
  page,
}) => {
  await page.goto(path('&kind=review'));
  await expect(
    page.getByText('Nothing done in this window waited for anybody else.'),
  ).toBeVisible();
  await expect(
    page.getByText(
      /221(\.0)?.days of waiting for others is of kinds not chosen/,
    ),
  ).toBeVisible();
});

test('a team that owns twenty streams sees who of them waits for whom', async ({
  page,
}) => {
  // Streams 0, 50, 100 … 950; 0 and 50 serve, of 100 to 108 and 550 to 558 it owns 100 and 550.
  await page.goto(
    '/catalog/default/group/owners-0/value-stream-dependencies?window=90d',
  );
  await expect(
    page.getByRole('list', { name: 'They wait for us' }).getByRole('listitem'),
  ).not.toHaveCount(0);
});
