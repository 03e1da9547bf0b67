import { expect, Page, test } from '@playwright/test';
import { isKept } from './pages/isKept';
import { drawer } from './pages/mapPage';
import {
  chooseFrom,
  openOverview,
  search,
  section,
  streamRows,
} from './pages/overviewPage';
import { givenOut } from './pages/givenOut';

/** What the tables show, by name and in their order. */
async function names(page: Page): Promise<string[]> {
  const links = page
    .getByRole('table', { name: /^(Core|Supporting) streams$/ })
    .locator('tbody td:nth-child(2) > span > div > a');
  return (await links.allInnerTexts()).map(name => name.trim());
}

for (const { menu, choice, query, left } of [
  {
    menu: 'Owner',
    choice: 'group:default/warehouse-team',
    query: 'owner=group%3Adefault%2Fwarehouse-team',
    left: ['Warehouse'],
  },
  {
    menu: 'Role',
    choice: 'supporting',
    query: 'role=supporting',
    left: ['portal-operations', 'Warehouse'],
  },
  {
    menu: 'Tag',
    choice: 'retail',
    query: 'tag=retail',
    left: ['Online shop'],
  },
  { menu: 'Tool', choice: 'jira', query: 'tool=jira', left: ['payments'] },
]) {
  test(`streams are filtered by ${menu.toLowerCase()}, and the address keeps it`, async ({
    page,
  }) => {
    await openOverview(page);
    await expect(streamRows(page, 'Core').first()).toBeVisible();
    await chooseFrom(page, menu, choice);
    await isKept(page, async () => {
      await expect(page).toHaveURL(new RegExp(`[?&]${query}`));
      await expect.poll(() => names(page)).toEqual(left);
    });
  });
}

test('a search keeps the streams with that text, and the address keeps the search', async ({
  page,
}) => {
  await openOverview(page);
  await search(page).fill('shop');
  await isKept(page, async () => {
    await expect(page).toHaveURL(/[?&]search=shop/);
    await expect.poll(() => names(page)).toEqual(['Online shop']);
    await expect(search(page)).toHaveValue('shop');
  });
  await search(page).fill('no stream is so');
  await expect(
    page.getByText('No stream fits what is asked for.'),
  ).toBeVisible();
});

// Online shop has SHOP-8, 9 and 10 in flow; parcels has PAR-6, hosting OPS-2.
test('a heading puts streams in order, up and down, and the address keeps it', async ({
  page,
}) => {
  await openOverview(page, 'search=o');
  const load = page
    .getByRole('table', { name: 'Core streams' })
    .getByRole('columnheader', { name: /^Load/ });
  await load.getByRole('button').click();
  await expect(load).toHaveAttribute('aria-sort', 'ascending');
  await load.getByRole('button').click();
  await isKept(page, async () => {
    await expect(page).toHaveURL(/sort=load/);
    await expect(page).toHaveURL(/order=desc/);
    await expect(load).toHaveAttribute('aria-sort', 'descending');
    const shown = await names(page);
    expect(shown.indexOf('Online shop')).toBeGreaterThan(-1);
    expect(shown.indexOf('Online shop')).toBeLessThan(shown.indexOf('hosting'));
  });
});

// Of the five parcels done, four took 4 days from Ready to Done and one 11:
// the median is 4 days. 5 in 90 days are 0.4 a week, in 30 days 1.2.
test('figures are those worked out by hand, in the window that is asked for', async ({
  page,
}) => {
  await openOverview(page, 'search=parcels');
  const row = streamRows(page, 'Core').first();
  await expect(
    row.getByRole('button', { name: /^4\.0\sd – .*parcels$/ }),
  ).toBeVisible();
  await expect(row).toContainText(/0\.4/);
  await chooseFrom(page, 'Window', 'last 30 days');
  await isKept(page, async () => {
    await expect(page).toHaveURL(/window=30d/);
    await expect(row).toContainText(/1\.2/);
    await expect(row).toContainText(/4\.0\sd/);
  });
});

test('streams stand side by side, and the address keeps them', async ({
  page,
}) => {
  await openOverview(page);
  await page.getByRole('checkbox', { name: 'Compare parcels' }).check();
  await page.getByRole('checkbox', { name: 'Compare Warehouse' }).check();
  const table = page.getByRole('table', { name: 'Side by side' });
  await isKept(page, async () => {
    await expect(table.getByRole('columnheader')).toHaveText([
      'Figure',
      'parcels',
      'Warehouse',
    ]);
    await expect(table.getByRole('row', { name: /^Flow time/ })).toContainText(
      /4\.0\sd/,
    );
  });
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(table).toBeHidden();
});

// PAR-1 waits in Ready from the 3rd to the 11th day of its story, until the
// 10th for WH-1: 7 days.
test('a supporting stream leads with the wait it causes; the portfolio draws it, opens and closes by keyboard, and has a table', async ({
  page,
}) => {
  await openOverview(page, 'search=r');
  const row = streamRows(page, 'Supporting').filter({ hasText: 'Warehouse' });
  await expect(row).toContainText(/7\.0\sd\sparcels/);
  const picture = page.getByRole('group', { name: /streams are drawn/ });
  const parcels = picture.getByRole('button', { name: /– parcels, core/ });
  await parcels.focus();
  await page.keyboard.press('Enter');
  await expect(parcels).toHaveAttribute('aria-pressed', 'true');
  await expect(section(page, 'Portfolio')).toContainText(
    /Waits for\s*Warehouse\s*7\.0\sd/,
  );
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const table = page.getByRole('table', { name: 'Portfolio' });
  await isKept(page, async () => {
    await expect(page).toHaveURL(/portfolio=table/);
    await expect(
      table.getByRole('row', { name: /parcels.*Warehouse/ }),
    ).toContainText(/7\.0\sdays.*blocked by an item/);
  });
});

test('a figure opens down to its items and an item to its trace; Back closes each, and the address keeps them', async ({
  page,
}) => {
  await openOverview(page, 'search=online');
  const load = streamRows(page, 'Core')
    .first()
    .getByRole('button', { name: /^3 .*Online shop$/ });
  await load.click();
  for (const key of ['SHOP-8', 'SHOP-9', 'SHOP-10']) {
    await expect(
      drawer(page).getByRole('row', { name: new RegExp(`${key}\\b`) }),
    ).toBeVisible();
  }
  await page.reload();
  await expect(
    drawer(page).getByRole('row', { name: /SHOP-8\b/ }),
  ).toBeVisible();
  await drawer(page)
    .getByRole('row', { name: /SHOP-8\b/ })
    .getByRole('button')
    .first()
    .click();
  await expect(
    drawer(page)
      .getByRole('heading', { name: /SHOP-8/ })
      .first(),
  ).toBeVisible();
  await page.goBack();
  await expect(
    drawer(page).getByRole('row', { name: /SHOP-9\b/ }),
  ).toBeVisible();
  await page.goBack();
  await expect(drawer(page)).toBeHidden();
  await expect(page).toHaveURL(/search=online/);
});

test('what the filters leave is given out as CSV, with values as the API has them', async ({
  page,
}) => {
  await openOverview(page, 'search=parcels');
  await expect(streamRows(page, 'Core').first()).toBeVisible();
  const { name: file, lines } = await givenOut(
    page,
    page.getByRole('button', { name: 'Export as CSV' }),
  );
  expect(file).toBe('value-streams-90d.csv');
  const [head, ...rows] = lines.map(line => line.split(','));
  expect(rows).toHaveLength(1);
  const of = (name: string) => rows[0][head.indexOf(name)];
  expect(of('stream')).toBe('valuestream:default/parcels');
  expect(of('flow_time_p50_ms')).toBe(String(4 * 86_400_000));
  expect(of('flow_time_n')).toBe('5');
  expect(of('load_items')).toBe('1');
});
