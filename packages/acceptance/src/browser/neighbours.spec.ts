import { expect, Page, test } from '@playwright/test';
import { choose, drawer, MARCH } from './pages/mapPage';
import { givenOut } from './pages/givenOut';

// Three streams in a circle: offers waits 4 days for stock and, by a flag, 2
// for ledger; stock waits 4 for ledger and ledger 2 for offers.
const path = (query = '') =>
  `/catalog/default/component/near-offers/value-stream-dependencies?${MARCH}${query}`;
const edge = (page: Page, names: string) =>
  page.getByRole('button', { name: new RegExp(`^near-offers ${names}`) });

test('the list ranks by what is gained, tells both directions and the circle', async ({
  page,
}) => {
  await page.goto(path());
  const rows = page
    .getByRole('list', { name: 'Break this first' })
    .getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('stock');
  await expect(rows.first()).toContainText('4.0 days in 30 days');
  // Ready until the 5th, at work until the 7th.
  await expect(rows.first()).toContainText(
    '2.0 days in their queue, 2.0 days in their work',
  );
  // 7 + 6 + 2 days over 3 items, without 4 of them.
  await expect(rows.first()).toContainText(
    'mean flow time 5.0 days → 3.7 days at best',
  );
  await expect(
    rows.first().getByRole('img', { name: /in the window: .*4\.0.d/ }),
  ).toBeVisible();
  // Its blocker waited for ledger meanwhile.
  await expect(rows.first()).toContainText('via ledger');
  await expect(rows.last()).toContainText('flag');
  await expect(rows.last()).toContainText(
    '0 minutes in their queue, 2.0 days in their work',
  );
  const theirs = page
    .getByRole('list', { name: 'They wait for us' })
    .getByRole('listitem');
  await expect(theirs).toHaveCount(1);
  await expect(theirs).toContainText('ledger');
  await expect(page.getByRole('group', { name: 'Key figures' })).toContainText(
    'wait for each other',
  );
});

test('arrow keys go through the lines of the graph, of which each opens its items', async ({
  page,
}) => {
  await page.goto(path());
  const graph = page.getByRole('group', {
    name: /^Graph of 3 parties and 4 delays/,
  });
  const lines = graph.getByRole('button');
  await expect(lines).toHaveCount(4);
  await lines.first().focus();
  await expect(edge(page, 'waits for stock: 4')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const far = graph.getByRole('button', { name: /^stock waits for ledger: 4/ });
  await expect(far).toBeFocused();
  await page.keyboard.press('End');
  await expect(
    graph.getByRole('button', { name: /^ledger waits for near-offers: 2/ }),
  ).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  // Of an edge further away the page of who waits is asked.
  await expect(drawer(page).getByRole('row', { name: /STO-1/ })).toContainText(
    'LED-1',
  );
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
  await expect(page).not.toHaveURL(/edge=/);
});

test('arrow keys go through the matrix, which shows the circle', async ({
  page,
}) => {
  await page.goto(path('&show=matrix'));
  await expect(page.getByText(/^Circles: .*↔.*↔/)).toBeVisible();
  const grid = page.getByRole('grid', { name: 'Matrix of 3 parties' });
  const cells = grid.getByRole('gridcell');
  await expect(cells).toHaveCount(9);
  const names = await cells.evaluateAll(all =>
    all.map(cell => cell.getAttribute('aria-label')),
  );
  const at = names.findIndex(name => /stock waits for ledger/.test(name!));
  expect(at).toBeGreaterThanOrEqual(0);
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  for (let n = 0; n < 2; n += 1) await page.keyboard.press('ArrowUp');
  for (let n = 0; n < Math.floor(at / 3); n += 1) {
    await page.keyboard.press('ArrowDown');
  }
  for (let n = 0; n < at % 3; n += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await expect(cells.nth(at)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByRole('row', { name: /STO-1/ })).toBeVisible();
});

test('kinds, depth and window stand in the address, and come back with it', async ({
  page,
}) => {
  await page.goto(path());
  await expect(edge(page, 'waits for stock')).toBeVisible();
  await choose(page, 'Kinds', 'Flag');
  await page.keyboard.press('Escape');
  await choose(page, 'Depth', 'Three edges');
  await expect(page).toHaveURL(/kind=flag/);
  await expect(page).toHaveURL(/depth=3/);
  await expect(edge(page, 'waits for stock')).toBeHidden();
  await expect(edge(page, 'waits for ledger: 2')).toBeVisible();
  // The rest still counts, as waiting of other kinds.
  await expect(
    page.getByText(/4\.0.days of waiting for others is of kinds not chosen/),
  ).toBeVisible();
  const chosen = async () => {
    await expect(
      page.getByRole('button', { name: 'Kinds: Flag' }),
    ).toBeVisible();
    await expect(
      page.getByRole('button', { name: 'Depth: Three edges' }),
    ).toBeVisible();
    await expect(edge(page, 'waits for ledger: 2')).toBeVisible();
  };
  await page.reload();
  await chosen();
  await edge(page, 'waits for ledger: 2').press('Enter');
  await expect(drawer(page).getByRole('row', { name: /OFF-2/ })).toBeVisible();
  await page.goBack();
  await expect(drawer(page)).toBeHidden();
  await chosen();
  await choose(page, 'Window', 'Last 30 days');
  await expect(page).toHaveURL(/window=30d/);
  await expect(page).toHaveURL(/kind=flag/);
});

test('the items behind an edge are given out as CSV, to the millisecond', async ({
  page,
}) => {
  await page.goto(
    path('&edge=component:default/near-offers~valuestream:default/stock'),
  );
  const { lines } = await givenOut(
    page,
    drawer(page).getByRole('button', { name: 'Download CSV' }),
  );
  expect(lines).toHaveLength(2);
  // 4 days are 345,600,000 ms, 2 of them in their work.
  expect(lines[1]).toContain(
    'neighbours:OFF-1,Wish OFF-1,feature,345600000,172800000,2025-03-03T09:00:00.000Z,2025-03-07T09:00:00.000Z,blocked-by,neighbours:STO-1',
  );
});

test('the table twin has every line of the graph', async ({ page }) => {
  await page.goto(path());
  await expect(edge(page, 'waits for stock')).toBeVisible();
  await page.keyboard.press('t');
  await expect(page).toHaveURL(/view=table/);
  const table = page.getByRole('table', { name: 'All edges' });
  for (const row of [
    /near-offers stock 4\.0 days/,
    /stock ledger 4\.0 days/,
    /near-offers ledger 2\.0 days/,
    /ledger near-offers 2\.0 days/,
  ]) {
    await expect(table.getByRole('row', { name: row })).toBeVisible();
  }
});
